import { budgetLineCommands, sumBudgets } from '@almoner/domain/budgets';
import { formatFinancialYear } from '@almoner/domain/calendar';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Conditions } from '../../platform/http/conditions.js';
import type { Page } from '../../platform/http/list-query.js';
import { keysetPage } from '../../platform/http/paging.js';
import { READABLE_USERS } from '../../readable/identity.sql.js';
import { FundsRepository } from '../funds/funds.repository.js';
import type { BudgetView, JournalListQuery, JournalView } from './budgets.dto.js';
import { BudgetsRepository } from './budgets.repository.js';

const JOURNAL = `j.id, j.at, j.kind, j.subject_type AS "subjectType", j.subject_id AS "subjectId",
  j.subject_reference AS "subjectReference", u.name AS "actorName", j.reason,
  (SELECT jsonb_agg(jsonb_build_object('account', l.account, 'amountPence', l.amount_pence) ORDER BY l.id)
     FROM journal_lines l WHERE l.journal_id = j.id AND l.budget_line_id = $1) AS lines`;

@Injectable()
export class BudgetsQueries {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(FundsRepository) private readonly funds: FundsRepository,
    @Inject(BudgetsRepository) private readonly budgets: BudgetsRepository,
  ) {}

  get(context: RequestContext, fundId: string): Promise<BudgetView> {
    return this.unitOfWork.read(context, (tx) => this.view(tx, fundId));
  }

  async view(tx: Transaction, fundId: string): Promise<BudgetView> {
    await this.funds.get(tx, fundId);
    const lines = await this.budgets.listOfFund(tx, fundId);
    return {
      fundId,
      lines: lines.map((line) => {
        const { fundId: _fund, ...shown } = line;
        const financialYear = formatFinancialYear(line.financialYear);
        return { ...shown, financialYear, commands: budgetLineCommands(line, tx.actor) };
      }),
      totals: sumBudgets(lines),
    };
  }

  /** The journals behind a figure of a budget line. */
  journals(
    context: RequestContext,
    lineId: string,
    query: JournalListQuery,
  ): Promise<Page<JournalView>> {
    return this.unitOfWork.read(context, async (tx) => {
      await this.budgets.get(tx, lineId);
      const conditions = new Conditions()
        .add(
          'EXISTS (SELECT FROM journal_lines l WHERE l.journal_id = j.id AND l.budget_line_id = $)',
          lineId,
        )
        .add(
          'EXISTS (SELECT FROM journal_lines l WHERE l.journal_id = j.id AND l.budget_line_id = $1 AND l.account = $)',
          query.account,
        );
      const statement = {
        columns: JOURNAL,
        from: `journals j LEFT JOIN ${READABLE_USERS} u ON u.id = j.actor_id`,
        id: 'j.id',
        conditions,
        sorts: { at: { expression: 'j.at', type: 'timestamptz' as const } },
      };
      return keysetPage<JournalView>(tx, statement, { ...query, sort: query.sort ?? '-at' });
    });
  }
}
