import { RETURN_KIND_LABELS } from '@almoner/domain/returns';
import { Link } from '@tanstack/react-router';
import { DataTable, type Column } from '../../../components/data-table.js';
import { DateText, FinancialYear, InstantText } from '../../../components/figures.js';
import { IllustrativeMark } from '../../../components/messages.js';
import type { ReturnRow } from '../returns-types.js';
import { ReturnStatusTags } from './return-status-tags.js';

const REFERENCE: Column<ReturnRow> = {
  key: 'reference',
  heading: 'Return',
  rowHeading: true,
  sortKey: 'reference',
  cell: (owed) => (
    <>
      <Link to="/returns/$id" params={{ id: owed.id }}>
        {owed.reference}
      </Link>
      {owed.illustrative && <IllustrativeMark />}
    </>
  ),
};

const AWARD: readonly Column<ReturnRow>[] = [
  {
    key: 'organisation',
    heading: 'Organisation',
    sortKey: 'organisationName',
    cell: (owed) => owed.organisationName,
  },
  {
    key: 'award',
    heading: 'Award',
    cell: (owed) => (
      <Link to="/awards/$id" params={{ id: owed.awardId }}>
        {owed.awardReference}
      </Link>
    ),
  },
];

const ABOUT: readonly Column<ReturnRow>[] = [
  { key: 'kind', heading: 'Kind', cell: (owed) => RETURN_KIND_LABELS[owed.kind] },
  {
    key: 'period',
    heading: 'Period',
    sortKey: 'period',
    cell: (owed) => <FinancialYear year={owed.period} />,
  },
  {
    key: 'due',
    heading: 'Due',
    sortKey: 'dueOn',
    cell: (owed) => <DateText date={owed.dueOn} />,
  },
  {
    key: 'status',
    heading: 'Status',
    sortKey: 'status',
    cell: (owed) => <ReturnStatusTags owed={owed} />,
  },
  {
    key: 'submitted',
    heading: 'Sent',
    sortKey: 'submittedAt',
    cell: (owed) => <InstantText instant={owed.submittedAt} />,
  },
];

interface ReturnTableProps {
  readonly returns: readonly ReturnRow[];
  readonly sort?: string | undefined;
  readonly empty?: string;
  /** Whether the award of each return is worth a column: not on the award's own page. */
  readonly ofOneAward?: boolean;
}

function unsorted(column: Column<ReturnRow>): Column<ReturnRow> {
  return { ...column, sortKey: undefined };
}

/** The returns, each with its day and how far it has come. */
export function ReturnTable({ returns, sort, empty, ofOneAward = false }: ReturnTableProps) {
  const columns = ofOneAward
    ? [REFERENCE, ...ABOUT].map(unsorted)
    : [REFERENCE, ...AWARD, ...ABOUT];
  return (
    <DataTable
      caption={ofOneAward ? 'Returns of this award' : 'Returns'}
      captionHidden
      columns={columns}
      rows={returns}
      rowKey={(owed) => owed.id}
      sort={sort}
      empty={empty ?? 'No return matches these filters. Clear a filter to see more.'}
    />
  );
}
