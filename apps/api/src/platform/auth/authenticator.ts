import type { Actor } from '@almoner/domain/shared';

/** What is needed to check whether a password belongs to a person. */
export interface Account {
  readonly email: string;
  readonly isPassword: (typed: string) => Promise<boolean>;
}

/** What the platform needs from the feature that knows people; `features/identity` implements it. */
export abstract class Authenticator {
  /** The person with this email address and password; null where the two do not match. */
  abstract byPassword(email: string, password: string): Promise<Actor | null>;

  /**
   * The person of a session, acting for the organisation with this id or, where none is named, for their only one; null
   * where the session is unknown, ended or expired. Throws `identity.not-a-member` where they do not act for it.
   */
  abstract bySession(token: string, organisationId?: string): Promise<Actor | null>;

  /** The account of a person who is signed in. */
  abstract account(userId: string): Promise<Account>;
}
