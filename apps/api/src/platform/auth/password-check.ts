import { refusal, RefusalError, type Actor } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { Authenticator } from './authenticator.js';
import { PasswordTries, tracker, triesKey } from './password-tries.js';

/** Asks a signed-in person for their password again, before something that cannot be undone. */
@Injectable()
export class PasswordCheck {
  constructor(
    @Inject(Authenticator) private readonly authenticator: Authenticator,
    @Inject(PasswordTries) private readonly tries: PasswordTries,
  ) {}

  /**
   * Refuses a wrong password with `identity.wrong-password` at `/password`, and too many attempts with
   * `identity.too-many-attempts`. `place` is the network address of the request, as the sign-in counts it.
   */
  async confirm(actor: Actor, password: string, place: string): Promise<void> {
    const { email, isPassword } = await this.authenticator.account(actor.userId);
    const key = triesKey(tracker(place, email));
    this.tries.check(key);
    if (await isPassword(password)) return;
    await this.tries.countWrong(key);
    const errors = [{ pointer: '/password', detail: 'This is not your password' }];
    throw new RefusalError(refusal('identity.wrong-password', {}, errors));
  }
}
