import type { Actor } from '@almoner/domain/shared';
import type { RequestContext } from '../database/request-context.js';

/** One attempt to sign in with a password. */
export interface SignInAttempt {
  readonly email: string;
  readonly password: string;
  /** The network address that the request came from. */
  readonly address: string;
  /** The cookie of a browser in which somebody signed in before. */
  readonly device: string | undefined;
  readonly requestId: string;
}

/** Checks passwords, and slows down who guesses them; `features/identity` implements it. */
export abstract class PasswordCheck {
  /**
   * The person with this email address and password; null where the two do not match, and where the account is locked.
   * Refuses with `identity.too-many-attempts` after too many attempts from one network, and with `identity.busy` where too
   * many passwords wait to be checked.
   */
  abstract signIn(attempt: SignInAttempt): Promise<Actor | null>;

  /**
   * Asks a signed-in person for their password again, before something that cannot be undone. Refuses a wrong password with
   * `identity.wrong-password` at `/password`, and too many attempts as `signIn` does. `address` is the network address of
   * the request.
   */
  abstract confirm(context: RequestContext, password: string, address: string): Promise<void>;
}
