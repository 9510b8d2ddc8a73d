import type { Pence } from '@almoner/domain/money';
import type { Virement as VirementSubject, VirementPlan } from '@almoner/domain/virements';
import { Inject, Injectable } from '@nestjs/common';
import type { CommandedRecords } from '../../platform/commands/regular-commands.js';
import { lockMany, lockOne, required } from '../../platform/database/find.js';
import { nextReference } from '../../platform/database/references.js';
import { saveVersion } from '../../platform/database/save-version.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { READABLE_USERS } from '../../readable/identity.sql.js';
import { BudgetsRepository } from '../budgets/budgets.repository.js';
import { VirementRow } from './virement.entity.js';

/** The budget lines of a virement by id, and its amount. */
export interface VirementOfLines {
  readonly fromLineId: string;
  readonly toLineId: string;
  readonly amountPence: Pence;
  readonly authorityReference: string | null;
}

type DecidedVirement = VirementOfLines & Pick<VirementRow, 'status' | 'requestedById'>;

/** Virements. Whoever decides on one locks it before the budget lines it moves money between. */
@Injectable()
export class VirementsRepository implements CommandedRecords<VirementRow, VirementSubject> {
  readonly entity = VirementRow;

  constructor(@Inject(BudgetsRepository) private readonly budgets: BudgetsRepository) {}

  async lockAll(tx: Transaction, ids: readonly string[]) {
    const locked = [];
    for (const row of await lockMany(tx, VirementRow, ids))
      locked.push({ row, subject: await this.subjectOf(tx, row) });
    return locked;
  }

  /** The subject of the audit record, in the history of the fund that the money comes from. */
  audited({ id, reference, fundId }: VirementRow) {
    const subjectType = 'virement' as const;
    return { subjectType, subjectId: id, subjectReference: reference, fundId };
  }

  lock(tx: Transaction, id: string): Promise<VirementRow> {
    return lockOne(tx, VirementRow, { id });
  }

  async get(tx: Transaction, id: string): Promise<VirementRow> {
    return required(await tx.manager.findOneBy(VirementRow, { id }));
  }

  /** The two budget lines as they are now, with the amount. */
  async planOf(tx: Transaction, asked: VirementOfLines): Promise<VirementPlan> {
    const from = await this.budgets.get(tx, asked.fromLineId);
    const to = await this.budgets.get(tx, asked.toLineId);
    const { amountPence, authorityReference } = asked;
    return { from, to, amountPence, authorityReference };
  }

  /** A virement as the domain's rules take it. */
  async subjectOf(tx: Transaction, virement: DecidedVirement): Promise<VirementSubject> {
    const userId = virement.requestedById;
    const [requester] = await tx.query<{ name: string }>(
      `SELECT name FROM ${READABLE_USERS} WHERE id = $1`,
      [userId],
    );
    const requestedBy = { userId, name: requester?.name ?? '' };
    return { ...(await this.planOf(tx, virement)), status: virement.status, requestedBy };
  }

  /** Inserts a requested virement; its reference is that of the fund the money comes from. */
  async insert(
    tx: Transaction,
    fundCode: string,
    { from, to, amountPence, authorityReference }: VirementPlan,
    reason: string,
  ): Promise<VirementRow> {
    return saveVersion(tx, VirementRow, {
      reference: await nextReference(tx, 'virement', fundCode),
      fundId: from.fundId,
      fromLineId: from.id,
      toFundId: to.fundId,
      toLineId: to.id,
      amountPence,
      authorityReference,
      reason,
      status: 'requested',
      requestedAt: tx.now,
      requestedById: tx.actor.userId,
    });
  }

  save(tx: Transaction, virement: VirementRow): Promise<VirementRow> {
    return saveVersion(tx, VirementRow, virement);
  }
}
