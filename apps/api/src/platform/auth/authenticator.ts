import type { Actor } from '@almoner/domain/shared';

/** What the platform asks of the feature that knows people: filled by `features/identity`. */
export abstract class Authenticator {
  /** The person with this email address and password; null where they do not fit. */
  abstract byPassword(email: string, password: string): Promise<Actor | null>;

  /** The person of a live session; null where it is unknown, ended or expired. */
  abstract bySession(token: string): Promise<Actor | null>;
}
