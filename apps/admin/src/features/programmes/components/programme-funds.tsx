import { FUND_KIND_LABELS } from '@almoner/domain/funds';
import { Link } from '@tanstack/react-router';
import { type Column, DataTable } from '../../../components/data-table.js';
import { Money, Sum } from '../../../components/figures.js';
import { IllustrativeMark } from '../../../components/messages.js';
import type { Programme } from '../programmes-types.js';

/** How the total was computed from the funds, and how many funds publish no amount. */
export function annualTotalNote(unpublishedFunds: number): string {
  if (unpublishedFunds === 0) return 'Added up from its funds';
  const funds = unpublishedFunds === 1 ? '1 fund publishes' : `${unpublishedFunds} funds publish`;
  return `Added up from its funds; ${funds} no amount`;
}

type ProgrammeFund = Programme['funds'][number];

/** What the funds of a programme publish together for a year. */
export function AnnualTotal({ programme }: { programme: Programme }) {
  const { annualTotalPence, annualTotalTooLarge, annualTotalIllustrative } = programme;
  return (
    <>
      {annualTotalTooLarge ? <Sum pence={null} /> : <Money pence={annualTotalPence} />}
      {annualTotalIllustrative && <IllustrativeMark />}
    </>
  );
}

function columns(programme: Programme): Column<ProgrammeFund>[] {
  return [
    {
      key: 'name',
      heading: 'Fund',
      rowHeading: true,
      cell: ({ id, name, illustrative }) => (
        <>
          <Link to="/funds/$id" params={{ id }}>
            {name}
          </Link>
          {illustrative && <IllustrativeMark />}
        </>
      ),
      total: 'Total',
    },
    { key: 'kind', heading: 'Kind', cell: (fund) => FUND_KIND_LABELS[fund.kind] },
    { key: 'note', heading: 'Note', cell: (fund) => fund.amountNote },
    {
      key: 'amount',
      heading: 'A year',
      numeric: true,
      cell: (fund) => <Money pence={fund.annualAmountPence} />,
      total: <AnnualTotal programme={programme} />,
    },
  ];
}

/** The funds of a programme, with their total below. */
export function ProgrammeFunds({ programme }: { programme: Programme }) {
  return (
    <DataTable
      caption="Funds of this programme"
      columns={columns(programme)}
      rows={programme.funds}
      rowKey={(fund) => fund.id}
      empty="This programme has no funds yet."
    />
  );
}
