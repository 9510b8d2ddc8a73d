import { FinancialYearField, IdField, ListField, TextField } from '../../platform/http/fields.js';
import { BudgetTotalsView } from './budgets.dto.js';

/** A fund of the programme. */
export class ProgrammeBudgetFund {
  @IdField()
  fundId: string;

  @TextField()
  code: string;

  @TextField()
  name: string;
}

/** The budget of one fund of the programme in a financial year, over all its pots. */
export class FundYearBudget extends BudgetTotalsView {
  @IdField()
  fundId: string;

  @TextField()
  code: string;

  @TextField()
  name: string;
}

export class ProgrammeYearBudget extends BudgetTotalsView {
  @FinancialYearField()
  financialYear: string;

  @ListField(() => FundYearBudget, { description: 'The funds that have a budget in the year.' })
  funds: FundYearBudget[];
}

/** The budgets of a programme's funds together, for the funds that the reader may see. */
export class ProgrammeBudgetView {
  @IdField()
  programmeId: string;

  @ListField(() => ProgrammeYearBudget)
  years: ProgrammeYearBudget[];

  @ListField(() => ProgrammeBudgetFund, {
    description: 'Funds whose amount is not published and that have no budget: never counted as 0.',
  })
  unpublishedFunds: ProgrammeBudgetFund[];
}
