import type { Actor } from '@almoner/domain/shared';

/** What the platform needs from the feature that knows people; `features/identity` implements it. */
export abstract class Authenticator {
  /**
   * The person of a session, acting for the organisation with this id or, where none is named, for their only one; null
   * where the session is unknown, ended or expired. Throws `identity.not-a-member` where they do not act for it.
   */
  abstract bySession(token: string, organisationId?: string): Promise<Actor | null>;
}
