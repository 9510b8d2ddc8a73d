import { useState } from 'react';
import { CommandAction } from '../../../components/command-action.js';
import { DateField } from '../../../components/typed-fields.js';
import { LinkButton } from '../../../components/buttons.js';
import {
  markConditionNotMet,
  meetCondition,
  removeCondition,
  reopenCondition,
  waiveCondition,
} from '../../../lib/api/generated/sdk.gen.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import { moneyText } from '../../../lib/formatters.js';
import type { Condition } from '../conditions-types.js';

const ANSWERS = { meet: meetCondition, 'mark-not-met': markConditionNotMet, waive: waiveCondition };

const READS = 'The organisation reads this.';

/** What a decision does to the instalments that wait for the condition, in figures. */
function moneyEffect({ gates }: Condition, effect: string): string {
  if (gates.length === 0) return 'No payment waits for this condition.';
  const amounts = gates.map(
    ({ amountPence, reference }) => `${moneyText(amountPence)} (${reference})`,
  );
  return `${amounts.join(' and ')} ${effect}.`;
}

interface DecisionProps {
  readonly condition: Condition;
  readonly answer: keyof typeof ANSWERS;
  readonly label: string;
  readonly kind?: 'secondary';
  readonly effect: string;
  readonly done: string;
}

function Decision({ condition, answer, label, kind, effect, done }: DecisionProps) {
  return (
    <CommandAction
      answer={offeredAnswer(condition.commands, answer)}
      kind={kind}
      label={label}
      reason="required"
      reasonHint={READS}
      consequence={moneyEffect(condition, effect)}
      done={done}
      send={({ reason }) => ANSWERS[answer]({ path: { id: condition.id }, body: { reason } })}
    />
  );
}

/** Reopens a decided condition, with a new due date. */
function Reopen({ condition }: { condition: Condition }) {
  const [dueOn, setDueOn] = useState('');
  const answer = offeredAnswer(condition.commands, 'reopen');
  if (!answer?.allowed) return null;
  return (
    <CommandAction
      answer={answer}
      kind="secondary"
      label="Open this condition again"
      reason="required"
      reasonHint={READS}
      consequence={moneyEffect(condition, 'cannot be paid until it is met')}
      done="Condition opened again"
      send={({ reason }) =>
        reopenCondition({ path: { id: condition.id }, body: { dueOn, reason } })
      }
    >
      <DateField
        name="dueOn"
        label="By when does it have to be met?"
        hint="Today or later, for example 30 11 2026"
        value={dueOn}
        onChange={setDueOn}
      />
    </CommandAction>
  );
}

/** The commands that staff may give to a condition next, each with its consequence. */
export function ConditionDecisions({ condition }: { condition: Condition }) {
  const { id, commands } = condition;
  const decidable = offeredAnswer(commands, 'waive')?.allowed === true;
  return (
    <div className="al_actions">
      {decidable && (
        <>
          <Decision
            condition={condition}
            answer="meet"
            label="It is met"
            effect="can then be requested"
            done="Condition met"
          />
          <Decision
            condition={condition}
            answer="mark-not-met"
            label="It is not met"
            kind="secondary"
            effect="still cannot be paid"
            done="Condition not met"
          />
          <Decision
            condition={condition}
            answer="waive"
            label="Waive it"
            kind="secondary"
            effect="can then be requested although the condition was not met"
            done="Condition waived"
          />
        </>
      )}
      <Reopen condition={condition} />
      {offeredAnswer(commands, 'edit')?.allowed && (
        <LinkButton kind="secondary" to="/conditions/$id/edit" params={{ id }}>
          Change the condition
        </LinkButton>
      )}
      {offeredAnswer(commands, 'remove')?.allowed && (
        <CommandAction
          answer={offeredAnswer(commands, 'remove')}
          kind="warning"
          label="Remove the condition"
          consequence="The award is then offered without it. The organisation has not seen it."
          done="Condition removed"
          send={() => removeCondition({ path: { id } })}
        />
      )}
    </div>
  );
}
