import type {
  AwardMoney,
  BudgetChange as BudgetChangeSubject,
  BudgetChangeFacts,
  BudgetChangeKind,
  BudgetChangePlan,
  FundBudgetLine,
} from '@almoner/domain/budgets';
import { todayInScotland } from '@almoner/domain/calendar';
import { pence } from '@almoner/domain/money';
import { Inject, Injectable } from '@nestjs/common';
import type { CommandedRecords } from '../../platform/commands/regular-commands.js';
import { lockMany, lockOne, required } from '../../platform/database/find.js';
import { nextReference } from '../../platform/database/references.js';
import { saveVersion } from '../../platform/database/save-version.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { READABLE_USERS } from '../../readable/identity.sql.js';
import { BudgetChangeRow } from './budget-change.entity.js';
import { AWARDS_OF_LINE } from './budget-reports.sql.js';
import { BudgetsRepository } from './budgets.repository.js';

/** A change that waits for another person, as the page of a budget names it. */
export interface WaitingChange {
  readonly id: string;
  readonly budgetLineId: string;
  readonly reference: string;
  readonly plan: BudgetChangePlan;
}

/** Changes of budget lines. Whoever decides on one locks it before its line. */
@Injectable()
export class BudgetChangesRepository implements CommandedRecords<
  BudgetChangeRow,
  BudgetChangeSubject
> {
  readonly entity = BudgetChangeRow;

  constructor(@Inject(BudgetsRepository) private readonly budgets: BudgetsRepository) {}

  async lockAll(tx: Transaction, ids: readonly string[]) {
    const locked = [];
    for (const row of await lockMany(tx, BudgetChangeRow, ids))
      locked.push({ row, subject: await this.subjectOf(tx, row) });
    return locked;
  }

  audited({ id, reference, fundId }: BudgetChangeRow) {
    const subjectType = 'budget-change' as const;
    return { subjectType, subjectId: id, subjectReference: reference, fundId };
  }

  lock(tx: Transaction, id: string): Promise<BudgetChangeRow> {
    return lockOne(tx, BudgetChangeRow, { id });
  }

  async get(tx: Transaction, id: string): Promise<BudgetChangeRow> {
    return required(await tx.manager.findOneBy(BudgetChangeRow, { id }));
  }

  /** A change as the domain's rules take it, with its line as it is now. */
  async subjectOf(tx: Transaction, change: BudgetChangeRow): Promise<BudgetChangeSubject> {
    const userId = change.proposedById;
    const [proposer] = await tx.query<{ name: string }>(
      `SELECT name FROM ${READABLE_USERS} WHERE id = $1`,
      [userId],
    );
    return {
      status: change.status,
      fundId: change.fundId,
      proposedBy: { userId, name: proposer?.name ?? '' },
      line: await this.budgets.get(tx, change.budgetLineId),
      plan: planOf(change),
      facts: await this.factsOf(tx, change.budgetLineId, change.kind),
    };
  }

  /** What a decision on a change of a line needs besides the line. Awards are read where it may name them. */
  async factsOf(
    tx: Transaction,
    lineId: string,
    kind: BudgetChangeKind,
  ): Promise<BudgetChangeFacts> {
    const awards = kind === 'authority' ? await tx.query<AwardMoney>(AWARDS_OF_LINE, [lineId]) : [];
    return { today: todayInScotland(tx.now), awards };
  }

  /** The changes of a fund's lines that wait for another person. */
  async waitingOf(tx: Transaction, fundId: string): Promise<WaitingChange[]> {
    const rows = await tx.manager.find(BudgetChangeRow, {
      where: { fundId, status: 'proposed' },
      order: { id: 'ASC' },
    });
    return rows.map((row) => ({ ...row, plan: planOf(row) }));
  }

  /** The kinds of the changes of a line that wait for another person. */
  async kindsWaiting(tx: Transaction, line: FundBudgetLine): Promise<BudgetChangeKind[]> {
    const waiting = await this.waitingOf(tx, line.fundId);
    return waiting.filter((one) => one.budgetLineId === line.id).map(({ plan }) => plan.kind);
  }

  async insert(
    tx: Transaction,
    fundCode: string,
    line: FundBudgetLine,
    plan: BudgetChangePlan,
    reason: string,
  ): Promise<BudgetChangeRow> {
    return saveVersion(tx, BudgetChangeRow, {
      reference: await nextReference(tx, 'budget-change', fundCode),
      fundId: line.fundId,
      budgetLineId: line.id,
      kind: plan.kind,
      amountPence: plan.kind === 'allocation' ? plan.amountPence : null,
      basisPoints: plan.kind === 'over-programming' ? plan.basisPoints : null,
      ...authorityOf(plan),
      reason,
      status: 'proposed',
      proposedAt: tx.now,
      proposedById: tx.actor.userId,
    });
  }

  save(tx: Transaction, change: BudgetChangeRow): Promise<BudgetChangeRow> {
    return saveVersion(tx, BudgetChangeRow, change);
  }
}

/** The columns of an authority; each is null for another kind of change. */
function authorityOf(plan: BudgetChangePlan) {
  const given = plan.kind === 'authority' ? plan : null;
  return {
    authorityKind: given?.authorityKind ?? null,
    authorityReference: given?.authorityReference ?? null,
    authorityOn: given?.authorityOn ?? null,
    authorisedPence: given?.amountPence ?? null,
  };
}

type StoredPlan = Pick<
  BudgetChangeRow,
  | 'kind'
  | 'amountPence'
  | 'basisPoints'
  | 'authorityKind'
  | 'authorityReference'
  | 'authorityOn'
  | 'authorisedPence'
>;

/** What a stored change is to do. */
export function planOf(stored: StoredPlan): BudgetChangePlan {
  const { kind, amountPence, basisPoints } = stored;
  switch (kind) {
    case 'allocation':
      return { kind, amountPence: pence(amountPence ?? 0) };
    case 'over-programming':
      return { kind, basisPoints: basisPoints ?? 0 };
    case 'reopening':
      return { kind };
    case 'authority':
      return {
        kind,
        authorityKind: required(stored.authorityKind),
        authorityReference: required(stored.authorityReference),
        authorityOn: required(stored.authorityOn),
        amountPence: required(stored.authorisedPence),
      };
  }
}
