import { field, Fields } from '../../platform/http/fields.js';
import { BudgetTotalsView } from './budgets.dto.js';

export class BudgetHistoryQuery extends Fields({
  financialYear: field.financialYear(),
  pot: field.text({
    max: 60,
    optional: true,
    description: 'Every pot of the year where left out.',
  }),
}) {}

export class BudgetMonth extends Fields(BudgetTotalsView, {
  month: field.text({ example: '2026-10', description: 'A calendar month in Scotland.' }),
}) {}

/** The budget of a year at the end of each month, recomputed from its journals. */
export class BudgetHistoryView extends Fields({
  fundId: field.id(),
  financialYear: field.financialYear(),
  pot: field.text({ nullable: true, description: 'Null where it is every pot of the year.' }),
  months: field.list(() => BudgetMonth, {
    description:
      'From the month of the first movement to that of the last; in the present year, to the present month.',
  }),
}) {}
