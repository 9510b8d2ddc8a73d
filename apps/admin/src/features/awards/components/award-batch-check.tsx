import { Link } from '@tanstack/react-router';
import { type Column, DataTable } from '../../../components/data-table.js';
import { FinancialYear, Money, Sum } from '../../../components/figures.js';
import { WarningText } from '../../../components/messages.js';
import { countText, sumText } from '../../../lib/formatters.js';
import type { AwardBatchCheck } from '../awards-types.js';

type CheckedAward = AwardBatchCheck['awards'][number];
type BatchTotal = AwardBatchCheck['totals'][number];

const AWARDS: readonly Column<CheckedAward>[] = [
  {
    key: 'reference',
    heading: 'Award',
    rowHeading: true,
    cell: ({ id, reference }) => (
      <Link to="/awards/$id" params={{ id }}>
        {reference}
      </Link>
    ),
  },
  { key: 'organisation', heading: 'Organisation', cell: (award) => award.organisationName },
  { key: 'title', heading: 'Title', cell: ({ title }) => title },
  { key: 'status', heading: 'Status', cell: ({ statusWords }) => statusWords },
  {
    key: 'amount',
    heading: 'Up to',
    numeric: true,
    cell: ({ amountPence }) => <Money pence={amountPence} />,
  },
  { key: 'answer', heading: 'Can it be done?', cell: ({ reason }) => reason ?? 'Yes' },
];

function totals(check: AwardBatchCheck): readonly Column<BatchTotal>[] {
  return [
    { key: 'fund', heading: 'Fund', rowHeading: true, cell: ({ fundName }) => fundName },
    {
      key: 'year',
      heading: 'Year',
      cell: ({ financialYear }) => <FinancialYear year={financialYear} />,
    },
    { key: 'count', heading: 'Awards', numeric: true, cell: ({ count }) => countText(count) },
    {
      key: 'amount',
      heading: 'Amount',
      numeric: true,
      cell: ({ amountPence }) => <Sum pence={amountPence} />,
      total: <strong>{sumText(check.amountPence)}</strong>,
    },
  ];
}

/** What a command for several awards would do: the totals by fund and year, and whether each award allows it. */
export function AwardBatchTables({ check }: { check: AwardBatchCheck }) {
  const refused = check.awards.filter(({ allowed }) => !allowed).length;
  const all = refused === check.awards.length;
  return (
    <>
      {refused > 0 && all && (
        <WarningText>None of these awards allows this. The reasons are below.</WarningText>
      )}
      {refused > 0 && !all && (
        <WarningText>
          {countText(refused)} of these {countText(check.awards.length)} awards{' '}
          {refused === 1 ? 'stops' : 'stop'} the rest. Go back and choose without{' '}
          {refused === 1 ? 'it' : 'them'}.
        </WarningText>
      )}
      <DataTable
        caption="By fund and year"
        columns={totals(check)}
        rows={check.totals}
        rowKey={({ fundId, financialYear }) => `${fundId} ${financialYear}`}
        empty="No award is chosen."
      />
      <DataTable
        caption="The awards"
        columns={AWARDS}
        rows={[...check.awards].sort((a, b) => Number(a.allowed) - Number(b.allowed))}
        rowKey={({ id }) => id}
        empty="No award is chosen."
      />
    </>
  );
}
