import { sharesOfTransfers } from '@almoner/domain/awards';
import { pence, sumPence } from '@almoner/domain/money';
import { useState, type ReactNode } from 'react';
import { Button, ButtonGroup } from '../../../components/buttons.js';
import { type Column, DataTable } from '../../../components/data-table.js';
import { DateText } from '../../../components/figures.js';
import {
  AMOUNT_COLUMN,
  BLOCKED_COLUMN,
  PAYMENT_COLUMN,
} from '../../../components/record-columns.js';
import { TextArea } from '../../../components/fields.js';
import { Form } from '../../../components/form.js';
import { FormDateField } from '../../../components/typed-fields.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import { releaseTransfers } from '../../../lib/api/generated/sdk.gen.js';
import { moneyText } from '../../../lib/formatters.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import type { DueTransfer, TransferNote } from '../transfers-types.js';

const FACTS: readonly Column<DueTransfer>[] = [
  PAYMENT_COLUMN,
  { key: 'board', heading: 'Health board', cell: ({ organisationName }) => organisationName },
  { key: 'award', heading: 'Award', cell: ({ awardReference }) => awardReference },
  { key: 'due', heading: 'Due', cell: ({ dueOn }) => <DateText date={dueOn} /> },
];

interface ReleaseFormProps {
  readonly transfers: readonly DueTransfer[];
  /** The proposed day, `YYYY-MM-DD`. */
  readonly transferOn: string;
  readonly onReleased: (note: TransferNote) => void;
  /** What to look at before the transfers are released: those that are ready, and what is chosen of them goes to whom. */
  readonly lookAt: (ready: readonly DueTransfer[], shares: SharesByTransfer) => ReactNode;
}

/** What each area gets of the chosen transfers, by the id of the payment. */
type SharesByTransfer = ReadonlyMap<
  string,
  readonly { readonly areaName: string; readonly amountPence: number }[]
>;

function sharesOf(chosen: readonly DueTransfer[]): SharesByTransfer {
  const ofAward = new Map(chosen.map(({ awardId, shares }) => [awardId, shares]));
  const all = [...ofAward].flatMap(([awardId, shares]) =>
    shares.map(({ areaCode, amountPence, sentPence }) => ({
      awardId,
      areaCode,
      amountPence: pence(amountPence),
      sentPence: pence(sentPence),
    })),
  );
  const transfers = chosen.map(({ awardId, amountPence }) => ({
    awardId,
    amountPence: pence(amountPence),
  }));
  const parts = sharesOfTransfers(transfers, all);
  return new Map(
    chosen.map(({ id, shares }, index) => [
      id,
      shares.map(({ areaName }, place) => ({
        areaName,
        amountPence: parts[index]?.[place]?.amountPence ?? 0,
      })),
    ]),
  );
}

/** Selects approved transfers and releases them on a note for finance. At first all that are ready are selected. */
export function ReleaseForm({ transfers, transferOn, onReleased, lookAt }: ReleaseFormProps) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const ready = transfers.filter(({ blockedReason }) => blockedReason === null);
  const blocked = transfers.filter(({ blockedReason }) => blockedReason !== null);
  const chosen = ready.filter(({ id }) => !left.has(id));
  const form = useProblemForm<
    { transferOn: string; paymentIds: string[]; earlyReason: string },
    TransferNote
  >({
    defaultValues: { transferOn, paymentIds: [], earlyReason: '' },
    send: (values, key) =>
      releaseTransfers({
        headers: idempotent(key),
        body: {
          transferOn: values.transferOn,
          paymentIds: chosen.map(({ id }) => id),
          ...(values.earlyReason === '' ? {} : { earlyReason: values.earlyReason }),
        },
      }),
    onSent: onReleased,
  });
  const choose: Column<DueTransfer> = {
    key: 'choose',
    heading: 'On the note',
    cell: ({ id, reference }) => (
      <label className="al_select-box">
        <span className="visually-hidden">Put {reference} on the note</span>
        <input
          type="checkbox"
          checked={!left.has(id)}
          onChange={(event) => {
            const next = new Set(left);
            if (event.target.checked) next.delete(id);
            else next.add(id);
            setLeft(next);
          }}
        />
      </label>
    ),
  };
  const total = sumPence(chosen.map(({ amountPence }) => pence(amountPence)));
  return (
    <Form form={form} wide>
      <DataTable
        caption="Approved and due"
        columns={[choose, ...FACTS, AMOUNT_COLUMN]}
        rows={ready}
        rowKey={({ id }) => id}
        empty="No approved transfer falls due by that day, or you had a part in each of them."
      />
      {ready.length > 0 && (
        <>
          {lookAt(ready, sharesOf(chosen))}
          <FormDateField
            control={form.control}
            name="transferOn"
            label="To be made on"
            hint="The working day on which finance is asked to make the transfers, within the financial year of the money."
          />
          {chosen.some(({ early }) => early) && (
            <TextArea
              label="Why can they not wait?"
              hint="Some of the transfers are not due for weeks."
              {...form.field('earlyReason', 'Say why this cannot wait')}
            />
          )}
          <p>
            {chosen.length === 1 ? '1 transfer' : `${chosen.length} transfers`}, {moneyText(total)}{' '}
            in all. Releasing them cannot be undone here.
          </p>
          <ButtonGroup>
            <Button type="submit" pending={form.pending}>
              Release the transfers
            </Button>
          </ButtonGroup>
        </>
      )}
      {blocked.length > 0 && (
        <DataTable
          caption="Due, but not for you to release"
          columns={[...FACTS, BLOCKED_COLUMN, AMOUNT_COLUMN]}
          rows={blocked}
          rowKey={({ id }) => id}
          empty="You can release everything that falls due."
        />
      )}
    </Form>
  );
}
