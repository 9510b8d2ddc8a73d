import { createHmac, randomBytes } from 'node:crypto';
import { refusal, RefusalError, type Actor } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { PasswordCheck, type SignInAttempt } from '../../platform/auth/password-check.js';
import { Clock } from '../../platform/clock/clock.js';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { SecurityLog } from '../../platform/security-log/security-log.js';
import { deviceKey, KnownDevices } from './known-devices.js';
import { networkOf, nobody, PasswordTries, type CountedFor } from './password-tries.js';
import { PasswordHashes } from './passwords.js';
import { PeopleQueries, type Person } from './people.queries.js';

/** An attempt with what was found of it in the database. */
interface Found {
  readonly attempt: SignInAttempt;
  readonly person: Person | null;
  readonly costs: readonly string[];
  /** What its tries are counted for; the network, where the browser is not known. */
  readonly counted: CountedFor;
  readonly network: CountedFor | null;
}

/**
 * Recognises people by their passwords. Attempts are counted for the account, by its id, and for the network they come
 * from; those in a browser that the person has used before are counted for that browser alone, so that a stranger who
 * locks an account does not lock out its person. Whoever is refused, because the address is nobody's, the password wrong or
 * the account locked, gets the same answer after the same work.
 */
@Injectable()
export class PasswordService extends PasswordCheck {
  /** By which the log tells addresses of nobody apart without saying them: people type passwords there by mistake. */
  private readonly secret = randomBytes(32);

  constructor(
    @Inject(PeopleQueries) private readonly people: PeopleQueries,
    @Inject(PasswordHashes) private readonly hashes: PasswordHashes,
    @Inject(PasswordTries) private readonly tries: PasswordTries,
    @Inject(KnownDevices) private readonly devices: KnownDevices,
    @Inject(SecurityLog) private readonly log: SecurityLog,
    @Inject(Clock) private readonly clock: Clock,
  ) {
    super();
  }

  override async signIn(attempt: SignInAttempt): Promise<Actor | null> {
    const found = await this.find(attempt);
    try {
      if (found.network) this.refuseUntil(await this.tries.spentUntil(found.network));
      return await this.hashes.inTurn(() => this.check(found));
    } catch (error) {
      if (error instanceof RefusalError)
        this.record('sign-in.refused', found, { code: error.refusal.code });
      throw error;
    }
  }

  override async confirm(
    context: RequestContext,
    password: string,
    address: string,
  ): Promise<void> {
    const { userId } = context.actor;
    const { passwordHash } = required(await this.people.byId(userId, this.clock.now()));
    const counted = { kind: 'confirmation', key: userId } as const;
    this.refuseUntil(await this.tries.spentUntil(counted));
    const fits = await this.hashes.inTurn(async () => {
      const taken = await this.tries.take(counted);
      if (!taken.allowed) this.refuseUntil(taken.until);
      return this.hashes.fits(passwordHash, password, []);
    });
    if (fits) return this.tries.forget(counted);
    const { requestId } = context;
    this.log.record('password.wrong', { account: userId, address, requestId });
    const errors = [{ pointer: '/password', detail: 'This is not your password' }];
    throw new RefusalError(refusal('identity.wrong-password', {}, errors));
  }

  private async find(attempt: SignInAttempt): Promise<Found> {
    const { email, device } = attempt;
    const person = await this.people.byEmail(email, this.clock.now());
    const costs = await this.people.costsOfHashes();
    const userId = person?.actor.userId ?? null;
    if (device !== undefined && (await this.devices.isKnown(device, userId))) {
      const counted = { kind: 'device', key: `${userId} ${deviceKey(device)}` } as const;
      if ((await this.tries.spentUntil(counted)) === null)
        return { attempt, person, costs, counted, network: null };
    }
    const counted = userId === null ? nobody(email) : ({ kind: 'account', key: userId } as const);
    return { attempt, person, costs, counted, network: networkOf(attempt.address) };
  }

  private async check(found: Found): Promise<Actor | null> {
    const { attempt, person, costs, counted, network } = found;
    const ofNetwork = network && (await this.tries.take(network));
    if (ofNetwork && !ofNetwork.allowed) this.refuseUntil(ofNetwork.until);
    const taken = await this.tries.take(counted);
    const hash = person?.passwordHash ?? null;
    const fits = await this.hashes.fits(hash, attempt.password, costs);
    if (person && fits && taken.allowed) {
      await this.tries.forget(counted);
      if (network) await this.tries.giveBack(network);
      this.record('sign-in', found);
      return person.actor;
    }
    const { allowed, leftOver } = taken;
    this.record('sign-in.failed', found, { locked: person !== null && !allowed });
    if (counted.kind === 'account' && allowed && leftOver === 0)
      this.record('account.locked', found, { until: taken.until.toISOString() });
    return null;
  }

  /** Refuses with `identity.too-many-attempts` where no try is left until a moment. */
  private refuseUntil(moment: Date | null): void {
    if (moment === null) return;
    const seconds = Math.ceil((moment.getTime() - this.clock.now().getTime()) / 1000);
    throw new RefusalError(
      refusal('identity.too-many-attempts', { seconds: Math.max(1, seconds) }),
    );
  }

  private record(
    event: 'sign-in' | 'sign-in.failed' | 'sign-in.refused' | 'account.locked',
    { attempt, person, network }: Found,
    more: Readonly<Record<string, string | boolean>> = {},
  ): void {
    const { address, requestId, email } = attempt;
    const typed = createHmac('sha256', this.secret).update(email.toLowerCase()).digest('hex');
    this.log.record(event, {
      account: person?.actor.userId ?? null,
      ...(!person && { nobodysAddress: typed.slice(0, 16) }),
      address,
      requestId,
      knownDevice: network === null,
      ...more,
    });
  }
}
