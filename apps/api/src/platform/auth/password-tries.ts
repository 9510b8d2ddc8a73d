import { createHash } from 'node:crypto';
import { refusal, RefusalError } from '@almoner/domain/shared';
import { Injectable } from '@nestjs/common';
import { InjectThrottlerStorage, type ThrottlerStorage } from '@nestjs/throttler';

/** Ten attempts in five minutes for one email address from one network address. */
export const SIGN_IN_LIMIT = { name: 'sign-in', limit: 10, ttl: 300_000 };

/** The name under which the attempts of a person from a network address are counted. */
export function tracker(place: string, email: string): string {
  return createHash('sha256').update(`${place} ${email.toLowerCase()}`).digest('hex');
}

/**
 * The throttle's key of a tracker. It is the same for every form that asks for a password, so that attempts are counted
 * together.
 */
export function triesKey(tracked: string): string {
  return `${SIGN_IN_LIMIT.name}-${tracked}`;
}

/** Counts wrong passwords of signed-in people together with the attempts to sign in. */
@Injectable()
export class PasswordTries {
  private readonly spentUntil = new Map<string, number>();

  constructor(@InjectThrottlerStorage() private readonly storage: ThrottlerStorage) {}

  /** Refuses with `identity.too-many-attempts` where no attempt is left. */
  check(key: string): void {
    const until = this.spentUntil.get(key) ?? 0;
    if (until > performance.now()) throw new RefusalError(refusal('identity.too-many-attempts'));
    this.spentUntil.delete(key);
  }

  async countWrong(key: string): Promise<void> {
    const { name, limit, ttl } = SIGN_IN_LIMIT;
    const { totalHits } = await this.storage.increment(key, ttl, limit, ttl, name);
    if (totalHits >= limit) this.spentUntil.set(key, performance.now() + ttl);
  }
}
