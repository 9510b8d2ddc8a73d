import type { Actor } from '@almoner/domain/shared';

/** What tells whether a password belongs to a person. */
export interface Account {
  readonly email: string;
  readonly isPassword: (typed: string) => Promise<boolean>;
}

/** What the platform asks of the feature that knows people: filled by `features/identity`. */
export abstract class Authenticator {
  /** The person with this email address and password; null where they do not fit. */
  abstract byPassword(email: string, password: string): Promise<Actor | null>;

  /** The person of a live session; null where it is unknown, ended or expired. */
  abstract bySession(token: string): Promise<Actor | null>;

  /** The account of a person who is signed in. */
  abstract account(userId: string): Promise<Account>;
}
