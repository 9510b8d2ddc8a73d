import { type Column, DataTable } from '../../../components/data-table.js';
import { InstantText } from '../../../components/figures.js';
import { IllustrativeMark } from '../../../components/messages.js';
import { levelsText } from '../payment-levels-words.js';
import type { PaymentLevels } from '../payments-types.js';

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
