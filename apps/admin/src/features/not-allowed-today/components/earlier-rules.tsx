import { Link } from '@tanstack/react-router';
import { DataTable, type Column } from '../../../components/data-table.js';
import { DateText } from '../../../components/figures.js';
import { EmptyState } from '../../../components/page.js';
import type { GetNotAllowedTodayByRuleResponse } from '../../../lib/api/generated/types.gen.js';
import { countText } from '../../../lib/formatters.js';

type Rules = GetNotAllowedTodayByRuleResponse;
type Rule = Rules['rules'][number];

const COLUMNS: readonly Column<Rule>[] = [
  {
    key: 'found',
    heading: 'What would not be allowed',
    rowHeading: true,
    cell: ({ rule, foundWords }) => (
      <Link to="/not-allowed-today" search={{ rule }}>
        {foundWords}
      </Link>
    ),
  },
  { key: 'rule', heading: 'Rule of today', cell: ({ ruleWords }) => ruleWords },
  { key: 'since', heading: 'Since', cell: ({ since }) => <DateText date={since} /> },
  { key: 'count', heading: 'Records', numeric: true, cell: ({ count }) => countText(count) },
];

/** The rules that have records from before them, with their number. */
export function EarlierRules({ rules }: Pick<Rules, 'rules'>) {
  const found = rules.filter(({ count }) => count > 0);
  if (found.length === 0)
    return <EmptyState>Nothing: the rules of today would allow every record.</EmptyState>;
  return (
    <DataTable
      caption="By rule"
      columns={COLUMNS}
      rows={found}
      rowKey={({ rule }) => rule}
      empty="Nothing."
    />
  );
}

/** The other rules: those that every record keeps, and those that list no record, with the reason. */
export function OtherRules({ rules, withoutRecords }: Rules) {
  const kept = rules.filter(({ count }) => count === 0);
  return (
    <details className="ds_details">
      <summary className="ds_details__summary">Rules that find nothing</summary>
      <div className="ds_details__text">
        {kept.length > 0 && (
          <>
            <h3>Every record keeps these</h3>
            <ul className="ds_list">
              {kept.map(({ rule, ruleWords, foundWords }) => (
                <li key={rule}>
                  {foundWords}: none. {ruleWords}
                </li>
              ))}
            </ul>
          </>
        )}
        <h3>These list no records</h3>
        <ul className="ds_list">
          {withoutRecords.map(({ rule, reason }) => (
            <li key={rule}>
              {rule} {reason}
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
