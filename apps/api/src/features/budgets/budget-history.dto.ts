import { FinancialYearField, IdField, ListField, TextField } from '../../platform/http/fields.js';
import { BudgetTotalsView } from './budgets.dto.js';

export class BudgetHistoryQuery {
  @FinancialYearField()
  financialYear: string;

  @TextField({ max: 60, optional: true, description: 'Every pot of the year where left out.' })
  pot?: string;
}

export class BudgetMonth extends BudgetTotalsView {
  @TextField({ example: '2026-10', description: 'A calendar month in Scotland.' })
  month: string;
}

/** The budget of a year at the end of each month, recomputed from its journals. */
export class BudgetHistoryView {
  @IdField()
  fundId: string;

  @FinancialYearField()
  financialYear: string;

  @TextField({ nullable: true, description: 'Null where it is every pot of the year.' })
  pot: string | null;

  @ListField(() => BudgetMonth, {
    description:
      'From the month of the first movement to that of the last; in the present year, to the present month.',
  })
  months: BudgetMonth[];
}
