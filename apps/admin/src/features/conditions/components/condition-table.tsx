import { Link } from '@tanstack/react-router';
import { DataTable, type Column } from '../../../components/data-table.js';
import { DateText } from '../../../components/figures.js';
import { IllustrativeMark } from '../../../components/messages.js';
import type { ConditionRow } from '../conditions-types.js';
import { ConditionStatusTags } from './condition-status-tags.js';

const COLUMNS: readonly Column<ConditionRow>[] = [
  {
    key: 'title',
    heading: 'Condition',
    rowHeading: true,
    sortKey: 'title',
    cell: (condition) => (
      <>
        <Link to="/conditions/$id" params={{ id: condition.id }}>
          {condition.title}
        </Link>
        {condition.illustrative && <IllustrativeMark />}
      </>
    ),
  },
  {
    key: 'organisation',
    heading: 'Organisation',
    sortKey: 'organisationName',
    cell: (condition) => condition.organisationName,
  },
  {
    key: 'award',
    heading: 'Award',
    sortKey: 'awardReference',
    cell: (condition) => (
      <Link to="/awards/$id" params={{ id: condition.awardId }}>
        {condition.awardReference}
      </Link>
    ),
  },
  { key: 'owner', heading: 'To be met by', cell: (condition) => condition.ownerWords },
  {
    key: 'due',
    heading: 'Due',
    sortKey: 'dueOn',
    cell: (condition) => <DateText date={condition.dueOn} none="No day agreed" />,
  },
  {
    key: 'gating',
    heading: 'Payments',
    cell: (condition) => (condition.gating ? 'A payment waits for it' : 'None waits'),
  },
  {
    key: 'status',
    heading: 'Status',
    sortKey: 'status',
    cell: (condition) => <ConditionStatusTags condition={condition} />,
  },
];

interface ConditionTableProps {
  readonly conditions: readonly ConditionRow[];
  readonly sort: string | undefined;
}

/** The conditions, each with its day and how far it has come. */
export function ConditionTable({ conditions, sort }: ConditionTableProps) {
  return (
    <DataTable
      caption="Conditions"
      captionHidden
      columns={COLUMNS}
      rows={conditions}
      rowKey={(condition) => condition.id}
      sort={sort}
      empty="No condition matches these filters. Clear a filter to see more."
    />
  );
}
