import { type Column, DataTable } from '../../../components/data-table.js';
import type { Fund } from '../funds-types.js';

type FundFact = Fund['facts'][number];

const COLUMNS: readonly Column<FundFact>[] = [
  { key: 'label', heading: 'What', rowHeading: true, cell: (fact) => fact.label },
  { key: 'value', heading: 'Figure', cell: (fact) => fact.value },
  { key: 'source', heading: 'Source', cell: (fact) => fact.source },
];

/** The published facts about the fund, each with its source. */
export function FundFacts({ facts }: { facts: readonly FundFact[] }) {
  return (
    <DataTable
      caption="Published facts"
      columns={COLUMNS}
      rows={facts}
      rowKey={(fact) => `${fact.label} ${fact.value}`}
      empty="No figures are published about this fund."
    />
  );
}
