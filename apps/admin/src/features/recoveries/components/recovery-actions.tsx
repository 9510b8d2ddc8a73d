import { LOSS_KINDS, lossKindWords, RECOVERY_LIFECYCLE } from '@almoner/domain/recoveries';
import { useState } from 'react';
import { Radios } from '../../../components/choices.js';
import { CommandAction } from '../../../components/command-action.js';
import { Select, TextField } from '../../../components/fields.js';
import { RecordCommands } from '../../../components/record-commands.js';
import { DateField, MoneyField } from '../../../components/typed-fields.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import {
  approveRecovery,
  cancelRecovery,
  receiveRecovery,
  refuseRecovery,
  requestLoss,
} from '../../../lib/api/generated/sdk.gen.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import { penceOf, type MoneyEntry } from '../../../lib/forms/entries.js';
import { moneyText } from '../../../lib/formatters.js';
import type { Loss, Recovery } from '../recoveries-types.js';

type BookTo = 'open-year' | 'surrendered';

const BOOKINGS = [
  {
    value: 'surrendered',
    label: 'Surrendered',
    hint: 'It goes back to the funder. No budget of Almoner changes.',
  },
  {
    value: 'open-year',
    label: 'Added to the budget of an open year',
    hint: 'Another person has to confirm it.',
  },
];

/** Where the money of a closed year is booked. */
function WhereBooked(props: {
  readonly recovery: Recovery;
  readonly bookTo: BookTo | undefined;
  readonly onBookTo: (bookTo: BookTo) => void;
  readonly lineId: string;
  readonly onLine: (lineId: string) => void;
}) {
  const { recovery, bookTo, onBookTo, lineId, onLine } = props;
  const lines = recovery.openLines.map(({ id, words }) => ({ value: id, label: words }));
  const offered = lines.length > 0 ? BOOKINGS : BOOKINGS.slice(0, 1);
  return (
    <>
      <Radios
        name="bookTo"
        label="Where is the money booked?"
        hint={`${recovery.financialYear} is closed and stays as it is.`}
        choices={offered}
        value={bookTo ?? ''}
        onChange={(event) => onBookTo(event.target.value as BookTo)}
      />
      {bookTo === 'open-year' && (
        <Select
          name="budgetLineId"
          label="Budget it is added to"
          choices={[{ value: '', label: 'Choose a budget' }, ...lines]}
          value={lineId}
          onChange={(event) => onLine(event.target.value)}
        />
      )}
    </>
  );
}

/** Records that all or a part of the money has arrived: how much, the day, the evidence, and where it is booked. */
function Receive({ recovery }: { recovery: Recovery }) {
  const [amountPence, setAmount] = useState<MoneyEntry>(recovery.owedPence);
  const [receivedOn, setReceivedOn] = useState('');
  const [reference, setReference] = useState('');
  const [bookTo, setBookTo] = useState<BookTo>();
  const [lineId, setLineId] = useState('');
  const { financialYear, fundCode, isYearClosed } = recovery;
  const consequence = isYearClosed
    ? `The award and its year ${financialYear} stay as they are, because that year is closed.`
    : `The amount is no longer paid: it is available again in the ${financialYear} budget of ${fundCode}, and the award is lowered by it.`;
  return (
    <CommandAction
      answer={offeredAnswer(recovery.commands, 'receive')}
      label="Record money received"
      consequence={consequence}
      done="Money received"
      send={({ idempotencyKey }) =>
        receiveRecovery({
          path: { id: recovery.id },
          headers: idempotent(idempotencyKey),
          body: {
            amountPence: penceOf(amountPence) ?? 0,
            receivedOn,
            reference: reference.trim(),
            ...(isYearClosed && bookTo !== undefined && { bookTo }),
            ...(isYearClosed && bookTo === 'open-year' && lineId && { budgetLineId: lineId }),
          },
        })
      }
    >
      <MoneyField
        name="amountPence"
        label="Amount received"
        hint={`Up to ${moneyText(recovery.owedPence)}. The rest can arrive later.`}
        value={amountPence}
        onChange={setAmount}
      />
      <DateField
        name="receivedOn"
        label="Day it arrived"
        value={receivedOn}
        onChange={setReceivedOn}
      />
      <TextField
        name="reference"
        label="Reference on the statement or receipt"
        value={reference}
        onChange={(event) => setReference(event.target.value)}
      />
      {isYearClosed && (
        <WhereBooked
          recovery={recovery}
          bookTo={bookTo}
          onBookTo={setBookTo}
          lineId={lineId}
          onLine={setLineId}
        />
      )}
    </CommandAction>
  );
}

const KIND_HINTS = {
  'write-off': 'The money cannot be had: the organisation has wound up, for example.',
  waiver: 'The money could be had, and is given up.',
};

/** Asks that all or a part of what is owed be written off or waived. */
function WriteOff({ recovery }: { recovery: Recovery }) {
  const [kind, setKind] = useState<Loss['kind']>('write-off');
  const [amountPence, setAmount] = useState<MoneyEntry>(recovery.owedPence);
  return (
    <CommandAction
      answer={offeredAnswer(recovery.commands, 'write-off')}
      kind="secondary"
      label="Ask to write off or waive"
      consequence="Other people have to approve it, more of them for a larger amount. Nothing changes until then."
      reason="required"
      reasonHint="Who approves it reads this, and the register of losses keeps it."
      done="Write-off or waiver asked for"
      send={({ reason, idempotencyKey }) =>
        requestLoss({
          path: { id: recovery.id },
          headers: idempotent(idempotencyKey),
          body: { kind, amountPence: penceOf(amountPence) ?? 0, reason },
        })
      }
    >
      <Radios
        name="kind"
        label="What is it?"
        choices={LOSS_KINDS.map((value) => ({
          value,
          label: lossKindWords(value),
          hint: KIND_HINTS[value],
        }))}
        value={kind}
        onChange={(event) => setKind(event.target.value as Loss['kind'])}
      />
      <MoneyField
        name="lossPence"
        label="Amount no longer asked for"
        hint={`Up to ${moneyText(recovery.owedPence)}.`}
        value={amountPence}
        onChange={setAmount}
      />
    </CommandAction>
  );
}

/** The commands that this person may give to the recovery next, each with its consequence or the reason why not. */
export function RecoveryActions({ recovery }: { recovery: Recovery }) {
  return (
    <RecordCommands
      lifecycle={RECOVERY_LIFECYCLE}
      record={recovery}
      offers={{
        approve: approveRecovery,
        receive: <Receive key={`receive ${recovery.owedPence}`} recovery={recovery} />,
        'write-off': <WriteOff key={`write-off ${recovery.owedPence}`} recovery={recovery} />,
        refuse: refuseRecovery,
        cancel: cancelRecovery,
      }}
    />
  );
}
