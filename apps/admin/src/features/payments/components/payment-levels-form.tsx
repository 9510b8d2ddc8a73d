import { levelsWords, PAYMENT_LEVELS_LIFECYCLE } from '@almoner/domain/payments';
import { useState } from 'react';
import { type Column, DataTable } from '../../../components/data-table.js';
import { SummaryList } from '../../../components/facts.js';
import { TextArea } from '../../../components/fields.js';
import { InstantText } from '../../../components/figures.js';
import { Form } from '../../../components/form.js';
import { IllustrativeMark } from '../../../components/messages.js';
import { RecordCommands } from '../../../components/record-commands.js';
import { StatusTag } from '../../../components/status-tag.js';
import { FormMoneyField } from '../../../components/typed-fields.js';
import { ifVersion } from '../../../lib/api/conditional-headers.js';
import {
  confirmPaymentLevels,
  proposePaymentLevels,
  refusePaymentLevels,
  withdrawPaymentLevels,
} from '../../../lib/api/generated/sdk.gen.js';
import { type MoneyEntry, penceOf } from '../../../lib/forms/entries.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import type { PaymentLevelChange, PaymentLevels } from '../payments-types.js';

interface PaymentLevelsFormProps {
  readonly fundId: string;
  readonly levels: PaymentLevels;
  readonly onSaved: () => void;
}

interface LevelValues {
  levelTwoAbovePence: MoneyEntry;
  levelThreeAbovePence: MoneyEntry;
  reason: string;
}

/** Proposes other amounts above which a fund needs more than one approval. */
export function PaymentLevelsForm({ fundId, levels, onSaved }: PaymentLevelsFormProps) {
  // kept as they were when the form was opened: the API refuses a proposal that was made on other levels
  const [{ version, levelTwoAbovePence, levelThreeAbovePence }] = useState(levels);
  const form = useProblemForm<LevelValues, PaymentLevels>({
    defaultValues: { levelTwoAbovePence, levelThreeAbovePence, reason: '' },
    send: (values) =>
      proposePaymentLevels({
        path: { id: fundId },
        headers: ifVersion(version),
        body: {
          levelTwoAbovePence: penceOf(values.levelTwoAbovePence),
          levelThreeAbovePence: penceOf(values.levelThreeAbovePence),
          reason: values.reason,
        },
      }),
    onSent: onSaved,
  });
  return (
    <>
      <h2>Propose other levels</h2>
      <Form form={form} submit="Propose these levels">
        <FormMoneyField
          control={form.control}
          name="levelTwoAbovePence"
          label="A second approval above"
          hint="Leave it empty where one approval is always enough."
          required={false}
        />
        <FormMoneyField
          control={form.control}
          name="levelThreeAbovePence"
          label="A third approval above"
          hint="Leave it empty where two are always enough."
          required={false}
        />
        <TextArea
          label="Reason"
          hint="Who confirms it reads it, and it stays in the history."
          rows={3}
          {...form.field('reason', 'Enter a reason')}
        />
        <p>
          A finance approver confirms it. It then counts for payments requested from that moment on;
          payments already requested keep their number of approvals.
        </p>
      </Form>
    </>
  );
}

/** Levels that wait for another person: what would change, who proposed it and why, and the decision. */
export function WaitingPaymentLevels({ change }: { change: PaymentLevelChange }) {
  return (
    <section aria-labelledby="waiting-heading">
      <h2 id="waiting-heading">Proposed, and waiting for another person</h2>
      <SummaryList
        items={[
          { key: 'Reference', value: change.reference },
          { key: 'Now', value: change.presentWords },
          {
            key: 'Proposed',
            value: (
              <>
                {change.levelsWords}
                {change.illustrative && <IllustrativeMark />}
              </>
            ),
          },
          { key: 'Reason', value: change.reason },
          {
            key: 'Proposed by',
            value: (
              <>
                {change.proposedByName}, <InstantText instant={change.proposedAt} />
              </>
            ),
          },
        ]}
      />
      <RecordCommands
        lifecycle={PAYMENT_LEVELS_LIFECYCLE}
        record={change}
        offers={{
          confirm: confirmPaymentLevels,
          refuse: refusePaymentLevels,
          withdraw: withdrawPaymentLevels,
        }}
      />
    </section>
  );
}

type Version = PaymentLevels['history'][number];

const VERSIONS: readonly Column<Version>[] = [
  {
    key: 'levels',
    heading: 'Approvals needed',
    rowHeading: true,
    cell: (version) => (
      <>
        {levelsWords(version)}
        {version.illustrative && <IllustrativeMark />}
      </>
    ),
  },
  { key: 'setAt', heading: 'From', cell: ({ setAt }) => <InstantText instant={setAt} /> },
  {
    key: 'proposedBy',
    heading: 'Proposed by',
    cell: ({ proposedByName }) => proposedByName ?? 'Not recorded',
  },
  { key: 'setBy', heading: 'Confirmed by', cell: ({ setByName }) => setByName },
];

type Proposed = PaymentLevels['changes'][number];

const PROPOSALS: readonly Column<Proposed>[] = [
  {
    key: 'levels',
    heading: 'Proposal',
    rowHeading: true,
    cell: ({ reference, levelsWords: words, illustrative }) => (
      <>
        {reference}: {words}
        {illustrative && <IllustrativeMark />}
      </>
    ),
  },
  {
    key: 'status',
    heading: 'Status',
    cell: ({ status }) => <StatusTag thing="payment-levels" status={status} />,
  },
  {
    key: 'proposed',
    heading: 'Proposed',
    cell: ({ proposedAt, proposedByName }) => (
      <>
        <InstantText instant={proposedAt} />, {proposedByName}
      </>
    ),
  },
  {
    key: 'decided',
    heading: 'Decided',
    cell: ({ decidedAt, decidedByName }) =>
      decidedByName === null ? (
        'Not yet'
      ) : (
        <>
          <InstantText instant={decidedAt} />, {decidedByName}
        </>
      ),
  },
  {
    key: 'reason',
    heading: 'Reason',
    cell: ({ reason, decidedReason }) =>
      decidedReason === null ? reason : `${reason} Refused: ${decidedReason}`,
  },
];

/** Every version of a fund's approval levels, and every proposal, newest first. */
export function PaymentLevelsHistory({ levels }: { levels: PaymentLevels }) {
  return (
    <>
      <DataTable
        caption="As they were set"
        columns={VERSIONS}
        rows={levels.history}
        rowKey={({ version }) => String(version)}
        empty="Nobody has set any: one person approves each payment."
      />
      <DataTable
        caption="What was proposed"
        columns={PROPOSALS}
        rows={levels.changes}
        rowKey={({ id }) => id}
        empty="Nobody has proposed any."
      />
    </>
  );
}
