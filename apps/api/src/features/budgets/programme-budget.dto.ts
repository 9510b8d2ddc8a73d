import { field, Fields } from '../../platform/http/fields.js';
import { BudgetTotalsView } from './budgets.dto.js';

/** A fund of the programme. */
export class ProgrammeBudgetFund extends Fields({
  fundId: field.id(),
  code: field.text(),
  name: field.text(),
}) {}

/** The budget of one fund of the programme in a financial year, over all its pots. */
export class FundYearBudget extends Fields(BudgetTotalsView, {
  fundId: field.id(),
  code: field.text(),
  name: field.text(),
}) {}

export class ProgrammeYearBudget extends Fields(BudgetTotalsView, {
  financialYear: field.financialYear(),
  funds: field.list(() => FundYearBudget, {
    description: 'The funds that have a budget in the year.',
  }),
}) {}

/** The budgets of a programme's funds together, for the funds that the reader may see. */
export class ProgrammeBudgetView extends Fields({
  programmeId: field.id(),
  years: field.list(() => ProgrammeYearBudget),
  unpublishedFunds: field.list(() => ProgrammeBudgetFund, {
    description: 'Funds whose amount is not published and that have no budget: never counted as 0.',
  }),
}) {}
