import { decideLiftLock } from '@almoner/domain/people';
import { refusal, RefusalError, unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { SecurityLog } from '../../platform/security-log/security-log.js';
import { READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';
import type { AccountLock } from './identity.dto.js';

const LOCKS = `
  SELECT u.id, u.name, t.ends_at AS "lockedUntil",
         (SELECT string_agg(o.name, ', ' ORDER BY o.name COLLATE letters) FROM ${READABLE_ORGANISATIONS} o
           WHERE o.id IN (SELECT organisation_id FROM memberships WHERE user_id = u.id AND ended_at IS NULL)) AS "organisationName"
    FROM password_tries t JOIN users u ON u.id = t.key::uuid AND u.active
   WHERE t.kind = 'account' AND t.is_spent AND t.ends_at > almoner_now() ORDER BY u.name COLLATE letters, u.id`;

/** An account belongs to no fund, so only people who administer every fund see and lift locks. */
function requireEveryFund({ fundScope }: RequestContext): void {
  if (fundScope !== 'all') throw new RefusalError(refusal('shared.not-permitted'));
}

/** Shows and lifts the locks that wrong passwords have put on accounts. */
@Injectable()
export class AccountLocksService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(SecurityLog) private readonly log: SecurityLog,
  ) {}

  /** The accounts that are locked at present, of staff and of organisations. */
  async list(context: RequestContext): Promise<AccountLock[]> {
    requireEveryFund(context);
    const rows = await this.unitOfWork.read(context, (tx) =>
      tx.query<Omit<AccountLock, 'lockedUntil'> & { lockedUntil: Date }>(LOCKS),
    );
    return rows.map((row) => ({ ...row, lockedUntil: row.lockedUntil.toISOString() }));
  }

  /** Lets the person sign in again before the lock ends by itself. `address` is the network address of the request. */
  async lift(context: RequestContext, userId: string, address: string): Promise<void> {
    requireEveryFund(context);
    const { actor, requestId } = context;
    await this.unitOfWork.command(context, async (tx) => {
      const [person] = await tx.query<{ id: string }>('SELECT id FROM users WHERE id = $1', [
        userId,
      ]);
      const { id } = required(person);
      unwrap(decideLiftLock(actor, id));
      const [lifted] = await tx.query<{ lifted: boolean }>(
        'SELECT lift_account_lock($1) AS lifted',
        [id],
      );
      if (!lifted?.lifted) throw new RefusalError(refusal('identity.not-locked'));
      await tx.audit({ action: 'identity.lift-lock', subjectType: 'user', subjectId: id });
    });
    this.log.record('account.lock-lifted', {
      account: userId,
      address,
      requestId,
      by: actor.userId,
    });
  }
}
