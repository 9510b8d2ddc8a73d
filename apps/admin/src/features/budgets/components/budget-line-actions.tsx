import { CommandAction } from '../../../components/command-action.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import { moneyText } from '../../../lib/formatters.js';
import { closeBudgetYear } from '../api/close-budget-year.js';
import type { BudgetLine } from '../api/get-budget.js';
import { reopenBudgetYear } from '../api/reopen-budget-year.js';
import { budgetLineName } from '../budgets-labels.js';

/** Closing and reopening the year of a budget line, each with its effect in figures. */
export function BudgetLineActions({ line }: { line: BudgetLine }) {
  const name = budgetLineName(line);
  return (
    <div className="al_actions">
      <CommandAction
        answer={offeredAnswer(line.commands, 'close')}
        kind="secondary"
        label="Close this year"
        reason="required"
        consequence={`Nothing is reserved or committed. ${moneyText(line.paidPence)} stays paid and ${moneyText(line.availablePence)} stays unused; no money moves in the ${name} budget any more.`}
        done={`Budget ${name} closed`}
        send={({ reason, idempotencyKey }) => closeBudgetYear(line.id, reason, idempotencyKey)}
      />
      <CommandAction
        answer={offeredAnswer(line.commands, 'reopen')}
        kind="secondary"
        label="Reopen this year"
        reason="required"
        consequence={`Awards can draw on the ${moneyText(line.availablePence)} available in the ${name} budget again.`}
        done={`Budget ${name} reopened`}
        send={({ reason, idempotencyKey }) => reopenBudgetYear(line.id, reason, idempotencyKey)}
      />
    </div>
  );
}
