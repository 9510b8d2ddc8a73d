import { BUDGET_LIFECYCLE } from '@almoner/domain/budgets';
import { RecordCommands } from '../../../components/record-commands.js';
import { closeBudgetYear, reopenBudgetYear } from '../../../lib/api/generated/sdk.gen.js';
import { budgetLineName } from '../budgets-labels.js';
import type { BudgetLine } from '../budgets-types.js';

/** Closes and reopens the year of a budget line; each command shows its effect in figures. */
export function BudgetLineActions({ line }: { line: BudgetLine }) {
  return (
    <RecordCommands
      lifecycle={BUDGET_LIFECYCLE}
      record={line}
      facts={{ name: budgetLineName(line) }}
      offers={{ close: closeBudgetYear, reopen: reopenBudgetYear }}
    />
  );
}
