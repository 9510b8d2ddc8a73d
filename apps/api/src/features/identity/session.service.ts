import type { AuditAction } from '@almoner/domain/audit';
import { refusal, RefusalError, type Actor } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { Authenticator } from '../../platform/auth/authenticator.js';
import { newToken, tokenHash } from '../../platform/auth/session-cookie.js';
import { Clock } from '../../platform/clock/clock.js';
import { CONFIG } from '../../platform/config/config.module.js';
import type { Config } from '../../platform/config/config.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { PeopleQueries } from './people.queries.js';

const HOUR_SECONDS = 3600;

/** A new session: the secret for the browser's cookie, and how long it lasts. */
export interface BegunSession {
  readonly token: string;
  /** How long it lasts, in seconds. */
  readonly lastsSeconds: number;
}

/** Recognises people by session or persona; begins and ends sessions. */
@Injectable()
export class SessionService extends Authenticator {
  constructor(
    @Inject(PeopleQueries) private readonly people: PeopleQueries,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super();
  }

  override async bySession(token: string, organisationId?: string): Promise<Actor | null> {
    const now = this.clock.now();
    const person = await this.people.bySession(tokenHash(token), organisationId, now);
    return person?.actor ?? null;
  }

  /** The person behind a persona card; refuses outside demonstration mode. */
  async byPersona(key: string): Promise<Actor> {
    if (!this.config.demonstration) throw new RefusalError(refusal('identity.demonstration-only'));
    const person = await this.people.byPersona(key, this.clock.now());
    if (!person) throw new RefusalError(refusal('shared.not-found'));
    return person.actor;
  }

  /** Begins a session for a person who has been recognised. */
  begin(actor: Actor, requestId: string): Promise<BegunSession> {
    const token = newToken();
    return this.asIdentity(actor, requestId, 'identity.sign-in', async (tx) => {
      const lastsSeconds = this.config.sessionHours * HOUR_SECONDS;
      await tx.query('SELECT begin_session($1, $2)', [tokenHash(token), lastsSeconds]);
      return { token, lastsSeconds };
    });
  }

  /** Ends a session immediately. */
  async end(actor: Actor, token: string, requestId: string): Promise<void> {
    await this.asIdentity(actor, requestId, 'identity.sign-out', (tx) =>
      tx.query('SELECT end_session($1)', [tokenHash(token)]),
    );
  }

  /**
   * Begins and ends sessions as the service's own database user, for people of organisations too, because the database
   * lets no other begin them.
   */
  private asIdentity<T>(
    actor: Actor,
    requestId: string,
    action: AuditAction,
    work: (tx: Transaction) => Promise<T>,
  ): Promise<T> {
    const asStaff: Actor = { ...actor, audience: 'staff', organisationId: null };
    const context = {
      actor: asStaff,
      proof: { recognised: actor.userId },
      fundScope: [],
      requestId,
      idempotency: null,
    };
    return this.unitOfWork.command(context, async (tx) => {
      const result = await work(tx);
      await tx.audit({ action, subjectType: 'user', subjectId: actor.userId });
      return result;
    });
  }
}
