import { CommandAction } from '../../../components/command-action.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import { closeBudgetYear, reopenBudgetYear } from '../../../lib/api/generated/sdk.gen.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import { moneyText } from '../../../lib/formatters.js';
import { budgetLineName } from '../budgets-labels.js';
import type { BudgetLine } from '../budgets-types.js';

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
        send={({ reason, idempotencyKey }) =>
          closeBudgetYear({
            path: { id: line.id },
            headers: idempotent(idempotencyKey),
            body: { reason },
          })
        }
      />
      <CommandAction
        answer={offeredAnswer(line.commands, 'reopen')}
        kind="secondary"
        label="Reopen this year"
        reason="required"
        consequence={`Awards can draw on the ${moneyText(line.availablePence)} available in the ${name} budget again.`}
        done={`Budget ${name} reopened`}
        send={({ reason, idempotencyKey }) =>
          reopenBudgetYear({
            path: { id: line.id },
            headers: idempotent(idempotencyKey),
            body: { reason },
          })
        }
      />
    </div>
  );
}
