import { useState } from 'react';
import { Form } from '../../../components/form.js';
import { FormMoneyField } from '../../../components/typed-fields.js';
import { ifVersion } from '../../../lib/api/conditional-headers.js';
import { setPaymentLevels } from '../../../lib/api/generated/sdk.gen.js';
import { type MoneyEntry, penceOf } from '../../../lib/forms/entries.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import type { PaymentLevels } from '../payments-types.js';
import { type Column, DataTable } from '../../../components/data-table.js';
import { InstantText } from '../../../components/figures.js';
import { IllustrativeMark } from '../../../components/messages.js';
import { levelsText } from '../payment-levels-words.js';

interface PaymentLevelsFormProps {
  readonly fundId: string;
  readonly levels: PaymentLevels;
  readonly onSaved: () => void;
}

interface LevelValues {
  levelTwoAbovePence: MoneyEntry;
  levelThreeAbovePence: MoneyEntry;
}

/** Sets the amounts above which a fund needs more than one approval. */
export function PaymentLevelsForm({ fundId, levels, onSaved }: PaymentLevelsFormProps) {
  // kept as they were when the form was opened: with the version of a later read, saving would overwrite somebody
  // else's change
  const [{ version, levelTwoAbovePence, levelThreeAbovePence }] = useState(levels);
  const form = useProblemForm<LevelValues, PaymentLevels>({
    defaultValues: { levelTwoAbovePence, levelThreeAbovePence },
    send: (values) =>
      setPaymentLevels({
        path: { id: fundId },
        headers: ifVersion(version),
        body: {
          levelTwoAbovePence: penceOf(values.levelTwoAbovePence),
          levelThreeAbovePence: penceOf(values.levelThreeAbovePence),
        },
      }),
    onSent: onSaved,
  });
  return (
    <Form form={form} submit="Save">
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
      <p>
        It applies to payments requested from now on. Payments already requested keep their number
        of approvals.
      </p>
    </Form>
  );
}

type Version = PaymentLevels['history'][number];

const COLUMNS: readonly Column<Version>[] = [
  {
    key: 'levels',
    heading: 'Approvals needed',
    rowHeading: true,
    cell: (version) => (
      <>
        {levelsText(version)}
        {version.illustrative && <IllustrativeMark />}
      </>
    ),
  },
  { key: 'setAt', heading: 'Set', cell: ({ setAt }) => <InstantText instant={setAt} /> },
  { key: 'setBy', heading: 'By', cell: ({ setByName }) => setByName },
];

/** Every version of a fund's approval thresholds, newest first. */
export function PaymentLevelsHistory({ versions }: { versions: readonly Version[] }) {
  return (
    <DataTable
      caption="As they were set"
      columns={COLUMNS}
      rows={versions}
      rowKey={({ version }) => String(version)}
      empty="Nobody has set any: one person approves each payment."
    />
  );
}
