import { AGGREGATION_RULE_LABELS, INDICATOR_UNIT_LABELS } from '@almoner/domain/outcomes';
import { Link } from '@tanstack/react-router';
import { DataTable, type Column } from '../../../components/data-table.js';
import { IllustrativeMark } from '../../../components/messages.js';
import type { Indicator } from '../outcomes-types.js';

const COLUMNS: readonly Column<Indicator>[] = [
  {
    key: 'title',
    heading: 'Indicator',
    rowHeading: true,
    sortKey: 'title',
    cell: (indicator) => (
      <>
        <Link to="/outcomes/indicators/$id" params={{ id: indicator.id }}>
          {indicator.title}
        </Link>
        {indicator.illustrative && <IllustrativeMark />}
      </>
    ),
  },
  { key: 'code', heading: 'Code', sortKey: 'code', cell: (indicator) => indicator.code },
  {
    key: 'unit',
    heading: 'Counts',
    cell: (indicator) => INDICATOR_UNIT_LABELS[indicator.unit],
  },
  {
    key: 'rule',
    heading: 'Several returns become one figure',
    cell: (indicator) => AGGREGATION_RULE_LABELS[indicator.rule],
  },
  { key: 'fund', heading: 'Fund', cell: (indicator) => indicator.fundCode ?? 'Every fund' },
];

interface IndicatorTableProps {
  readonly indicators: readonly Indicator[];
  readonly sort: string | undefined;
}

/** The measures that returns can ask for. */
export function IndicatorTable({ indicators, sort }: IndicatorTableProps) {
  return (
    <DataTable
      caption="Indicators"
      captionHidden
      columns={COLUMNS}
      rows={indicators}
      rowKey={(indicator) => indicator.id}
      sort={sort}
      empty="No indicator matches these filters. Clear a filter to see more."
    />
  );
}
