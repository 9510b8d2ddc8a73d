import { CommandAction } from '../../../components/command-action.js';
import { DateText, Money } from '../../../components/figures.js';
import { StatusTag } from '../../../components/status-tag.js';
import { type SummaryItem, SummaryList } from '../../../components/facts.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import {
  confirmReceiptBooking,
  reverseReceipt,
  surrenderReceipt,
} from '../../../lib/api/generated/sdk.gen.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import { moneyText } from '../../../lib/formatters.js';
import type { Receipt, Recovery } from '../recoveries-types.js';

function receiptItems(receipt: Receipt): SummaryItem[] {
  const { reference, bookedWords, bookedReason, reversedReason } = receipt;
  const people = [
    ['Recorded by', receipt.recordedByName],
    ['Booked by', receipt.bookedByName],
    ['Reversed by', receipt.reversedByName],
  ] as const;
  return [
    {
      key: 'Status',
      value: <StatusTag thing="receipt" status={receipt.status} />,
    },
    { key: 'Reference', value: reference },
    ...(bookedWords === null
      ? []
      : [
          {
            key: receipt.status === 'waiting' ? 'To be booked to' : 'Booked to',
            value: bookedWords,
          },
        ]),
    ...(bookedReason === null ? [] : [{ key: 'Why it was surrendered', value: bookedReason }]),
    ...(reversedReason === null ? [] : [{ key: 'Why it was reversed', value: reversedReason }]),
    ...people.flatMap(([key, name]) => (name === null ? [] : [{ key, value: name }])),
  ];
}

function ReceiptActions({ recovery, receipt }: { recovery: Recovery; receipt: Receipt }) {
  const path = { id: recovery.id, receiptId: receipt.id };
  const amount = moneyText(receipt.amountPence);
  return (
    <div className="al_actions">
      <CommandAction
        answer={offeredAnswer(receipt.commands, 'confirm-booking')}
        label={`Add ${amount} to the open year`}
        consequence={`${receipt.bookedWords ?? ''}: its allocation rises by ${amount}, which can then be given to awards.`}
        done="Money added to the budget"
        send={({ idempotencyKey }) =>
          confirmReceiptBooking({ path, headers: idempotent(idempotencyKey) })
        }
      />
      <CommandAction
        answer={offeredAnswer(receipt.commands, 'surrender')}
        kind="secondary"
        label={`Surrender ${amount} instead`}
        consequence="The money goes back to the funder. No budget changes."
        reason="required"
        done="Money surrendered"
        send={({ reason, idempotencyKey }) =>
          surrenderReceipt({ path, headers: idempotent(idempotencyKey), body: { reason } })
        }
      />
      <CommandAction
        answer={offeredAnswer(receipt.commands, 'reverse')}
        kind="warning"
        label={`Reverse the receipt of ${amount}`}
        consequence={`For a receipt that was entered by mistake. ${amount} is owed again, and the budget is as it was before.`}
        reason="required"
        done="Receipt reversed"
        send={({ reason, idempotencyKey }) =>
          reverseReceipt({ path, headers: idempotent(idempotencyKey), body: { reason } })
        }
      />
    </div>
  );
}

/** What has arrived for a recovery: each receipt, where it is booked, and what may be done with it. */
export function RecoveryReceipts({ recovery }: { recovery: Recovery }) {
  return (
    <section aria-labelledby="receipts">
      <h2 id="receipts">Money received</h2>
      {recovery.receipts.length === 0 && <p>Nothing has arrived yet.</p>}
      {recovery.receipts.map((receipt) => (
        <div key={receipt.id}>
          <h3>
            <Money pence={receipt.amountPence} /> on <DateText date={receipt.receivedOn} />
          </h3>
          <SummaryList items={receiptItems(receipt)} />
          <ReceiptActions recovery={recovery} receipt={receipt} />
        </div>
      ))}
    </section>
  );
}
