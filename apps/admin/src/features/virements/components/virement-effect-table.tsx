import { type Column, DataTable } from '../../../components/data-table.js';
import type { SideEffect } from '../virement-effect.js';

const COLUMNS: readonly Column<SideEffect>[] = [
  { key: 'side', heading: 'Side', rowHeading: true, cell: (side) => side.heading },
  { key: 'budget', heading: 'Budget', cell: (side) => side.name },
  { key: 'now', heading: 'Available now', numeric: true, cell: (side) => side.now },
  { key: 'after', heading: 'Available after', numeric: true, cell: (side) => side.after },
];

/** What both budget lines of a virement have available now, and after it. */
export function VirementEffectTable({ sides }: { sides: readonly SideEffect[] }) {
  return (
    <DataTable
      caption="The effect of this virement"
      columns={[...COLUMNS]}
      rows={sides}
      rowKey={(side) => side.key}
      empty="Choose two budgets."
    />
  );
}
