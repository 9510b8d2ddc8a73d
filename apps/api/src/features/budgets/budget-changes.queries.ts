import { budgetChangeCommands, budgetChangeWords } from '@almoner/domain/budgets';
import { formatFinancialYear, type FinancialYear, type PlainDate } from '@almoner/domain/calendar';
import type { Pence } from '@almoner/domain/money';
import { proposalStatusWords } from '@almoner/domain/proposals';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';
import { READABLE_USERS } from '../../readable/identity.sql.js';
import type { BudgetChangeItem, BudgetChangeView } from './budget-changes.dto.js';
import { BudgetChangesRepository, planOf } from './budget-changes.repository.js';

export interface BudgetChangeItemRow extends Omit<
  BudgetChangeItem,
  'financialYear' | 'statusWords' | 'effect' | 'amountPence' | 'authorisedPence' | 'authorityOn'
> {
  readonly financialYear: FinancialYear;
  readonly amountPence: Pence | null;
  readonly authorisedPence: Pence | null;
  readonly authorityOn: PlainDate | null;
}

/** The columns of a budget change in a list. */
export const BUDGET_CHANGE_COLUMNS = `c.id, c.reference, c.fund_id AS "fundId", f.code AS "fundCode", f.name AS "fundName",
  c.budget_line_id AS "budgetLineId", l.financial_year AS "financialYear", l.pot, c.kind,
  c.amount_pence AS "amountPence", c.basis_points AS "basisPoints", c.authority_kind AS "authorityKind",
  c.authority_reference AS "authorityReference", c.authority_on AS "authorityOn",
  c.authorised_pence AS "authorisedPence", c.reason, c.status,
  c.proposed_at AS "proposedAt", r.name AS "proposedByName", c.decided_at AS "decidedAt", d.name AS "decidedByName",
  c.illustrative`;

export const BUDGET_CHANGE_JOINS = `JOIN budget_lines l ON l.id = c.budget_line_id
  JOIN ${READABLE_FUNDS} f ON f.id = c.fund_id
  JOIN ${READABLE_USERS} r ON r.id = c.proposed_by_id LEFT JOIN ${READABLE_USERS} d ON d.id = c.decided_by_id`;

const VIEW = `SELECT ${BUDGET_CHANGE_COLUMNS}, c.version FROM budget_changes c ${BUDGET_CHANGE_JOINS} WHERE c.id = $1`;

/** A budget change for its reader: the year as text, status and effect in words. */
export function withWords<Row extends BudgetChangeItemRow>(row: Row) {
  return {
    ...row,
    financialYear: formatFinancialYear(row.financialYear),
    effect: budgetChangeWords(planOf(row), row),
    statusWords: proposalStatusWords(row.status),
  };
}

@Injectable()
export class BudgetChangesQueries {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(BudgetChangesRepository) private readonly changes: BudgetChangesRepository,
  ) {}

  get(context: RequestContext, id: string): Promise<BudgetChangeView> {
    return this.unitOfWork.read(context, (tx) => this.view(tx, id));
  }

  async view(tx: Transaction, id: string): Promise<BudgetChangeView> {
    const change = await this.changes.get(tx, id);
    const [row] = await tx.query<BudgetChangeItemRow & { readonly version: number }>(VIEW, [id]);
    const subject = await this.changes.subjectOf(tx, change);
    return {
      ...withWords(required(row)),
      decidedReason: change.decidedReason,
      allocatedPence: subject.line.allocatedPence,
      availablePence: subject.line.availablePence,
      commands: budgetChangeCommands(subject, tx.actor),
    };
  }
}
