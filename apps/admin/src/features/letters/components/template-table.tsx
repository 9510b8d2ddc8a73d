import { Link } from '@tanstack/react-router';
import { DataTable, type Column } from '../../../components/data-table.js';
import { InstantText } from '../../../components/figures.js';
import { StatusTag } from '../../../components/status-tag.js';
import type { LetterTemplateRow } from '../letters-types.js';

const COLUMNS: readonly Column<LetterTemplateRow>[] = [
  {
    key: 'name',
    heading: 'Template',
    rowHeading: true,
    sortKey: 'name',
    cell: ({ id, name, number }) => (
      <Link to="/letter-templates/$id" params={{ id }}>
        {name}, number {number}
      </Link>
    ),
  },
  { key: 'fund', heading: 'Fund', cell: ({ fundName }) => fundName ?? 'Every fund' },
  {
    key: 'status',
    heading: 'Status',
    cell: ({ status }) => <StatusTag thing="letter-template" status={status} />,
  },
  {
    key: 'published',
    heading: 'Published',
    cell: ({ publishedAt }) =>
      publishedAt ? <InstantText instant={publishedAt} /> : 'Not published',
  },
  { key: 'letters', heading: 'Letters made', numeric: true, cell: ({ letters }) => letters },
];

interface TemplateTableProps {
  readonly templates: readonly LetterTemplateRow[];
  readonly sort: string | undefined;
}

/** The templates of letters, number by number. */
export function TemplateTable({ templates, sort }: TemplateTableProps) {
  return (
    <DataTable
      caption="Letter templates"
      captionHidden
      columns={COLUMNS}
      rows={templates}
      rowKey={({ id }) => id}
      sort={sort}
      empty="No letter template matches."
    />
  );
}
