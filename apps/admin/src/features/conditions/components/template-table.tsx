import { Link } from '@tanstack/react-router';
import { DataTable, type Column } from '../../../components/data-table.js';
import { IllustrativeMark } from '../../../components/messages.js';
import { countText } from '../../../lib/formatters.js';
import type { ConditionTemplate } from '../conditions-types.js';

const COLUMNS: readonly Column<ConditionTemplate>[] = [
  {
    key: 'title',
    heading: 'Condition',
    rowHeading: true,
    sortKey: 'title',
    cell: (template) => (
      <>
        <Link to="/conditions/library/$id" params={{ id: template.id }}>
          {template.title}
        </Link>
        {template.illustrative && <IllustrativeMark />}
      </>
    ),
  },
  { key: 'owner', heading: 'To be met by', cell: (template) => template.ownerWords },
  {
    key: 'evidence',
    heading: 'Usual evidence',
    cell: (template) => template.usualEvidence || 'None in particular',
  },
  {
    key: 'active',
    heading: 'In use',
    cell: (template) => (template.active ? 'Yes' : 'No longer'),
  },
  {
    key: 'uses',
    heading: 'Times used',
    numeric: true,
    cell: (template) => countText(template.uses),
  },
];

interface TemplateTableProps {
  readonly templates: readonly ConditionTemplate[];
  readonly sort: string | undefined;
}

/** The library of conditions. */
export function TemplateTable({ templates, sort }: TemplateTableProps) {
  return (
    <DataTable
      caption="Library of conditions"
      captionHidden
      columns={COLUMNS}
      rows={templates}
      rowKey={(template) => template.id}
      sort={sort}
      empty="The library has no such condition. Clear a filter, or add one."
    />
  );
}
