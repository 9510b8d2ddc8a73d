import { Link } from '@tanstack/react-router';
import { DataTable, type Column } from '../../../components/data-table.js';
import { InstantText, Money } from '../../../components/figures.js';
import { IllustrativeMark } from '../../../components/messages.js';
import { StatusTag } from '../../../components/status-tag.js';
import { kindsText } from '../variations-labels.js';
import type { VariationRow } from '../variations-types.js';

const REFERENCE: Column<VariationRow> = {
  key: 'reference',
  heading: 'Variation',
  rowHeading: true,
  sortKey: 'reference',
  cell: (variation) => (
    <>
      <Link to="/variations/$id" params={{ id: variation.id }}>
        {variation.reference}
      </Link>
      {variation.illustrative && <IllustrativeMark />}
    </>
  ),
};

const AWARD: readonly Column<VariationRow>[] = [
  {
    key: 'organisation',
    heading: 'Organisation',
    sortKey: 'organisationName',
    cell: ({ organisationName }) => organisationName,
  },
  {
    key: 'award',
    heading: 'Award',
    cell: ({ awardId, awardReference }) => (
      <Link to="/awards/$id" params={{ id: awardId }}>
        {awardReference}
      </Link>
    ),
  },
];

const TERMS: readonly Column<VariationRow>[] = [
  { key: 'kinds', heading: 'Changes', cell: ({ kinds }) => kindsText(kinds) },
  {
    key: 'status',
    heading: 'Status',
    sortKey: 'status',
    cell: ({ status }) => <StatusTag thing="variation" status={status} />,
  },
  {
    key: 'before',
    heading: 'Award before',
    numeric: true,
    cell: ({ amountBeforePence }) => <Money pence={amountBeforePence} />,
  },
  {
    key: 'after',
    heading: 'Award after',
    numeric: true,
    cell: ({ amountAfterPence }) => <Money pence={amountAfterPence} />,
  },
];

const APPLIED: Column<VariationRow> = {
  key: 'applied',
  heading: 'Applied',
  cell: ({ appliedAt }) => <InstantText instant={appliedAt} />,
};

interface VariationTableProps {
  readonly variations: readonly VariationRow[];
  readonly sort?: string | undefined;
  readonly empty?: string;
  /** Whether the award of each variation is worth a column: not on the award's own page. */
  readonly ofOneAward?: boolean;
}

function unsorted(column: Column<VariationRow>): Column<VariationRow> {
  return { ...column, sortKey: undefined };
}

/** The variations, each with what it changes and how far it has come. */
export function VariationTable(props: VariationTableProps) {
  const { variations, sort, empty, ofOneAward = false } = props;
  const columns = ofOneAward
    ? [REFERENCE, ...TERMS, APPLIED].map(unsorted)
    : [REFERENCE, ...AWARD, ...TERMS, APPLIED];
  return (
    <DataTable
      caption={ofOneAward ? 'Variations of this award' : 'Variations'}
      captionHidden
      columns={columns}
      rows={variations}
      rowKey={({ id }) => id}
      sort={sort}
      empty={empty ?? 'No variation matches these filters. Clear a filter to see more.'}
    />
  );
}
