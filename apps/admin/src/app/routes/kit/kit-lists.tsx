import type { UseQueryResult } from '@tanstack/react-query';
import { ProblemError, unreachableProblem } from '../../../lib/problem.js';
import { defineList, wordsOf } from '@almoner/domain/shared';
import { useSearch } from '@tanstack/react-router';
import { type Column, DataTable } from '../../../components/data-table.js';
import { DateText, FinancialYear, Money } from '../../../components/figures.js';
import { ListFilters } from '../../../components/lists/list-filters.js';
import { PageLinks } from '../../../components/lists/page-links.js';
import { QueryState } from '../../../components/page.js';
import { StatusTag } from '../../../components/status-tag.js';
import { readListSearch } from '../../../lib/list-search.js';
import { KitExample, KitSection } from './kit-section.js';

const STATUSES = { failed: 500, 'not-permitted': 403, 'not-found': 404 } as const;

type KitQueryState = 'loading' | 'unreachable' | keyof typeof STATUSES;

function problem(state: Exclude<KitQueryState, 'loading'>): ProblemError {
  if (state === 'unreachable') return unreachableProblem();
  return new ProblemError({
    status: STATUSES[state],
    code: 'kit.example',
    title: '',
    detail: '',
    errors: [],
    requestId: '0198a7c2-example',
  });
}

/** A query that stays in one state, to show how that state looks. */
function kitQuery(state: KitQueryState): UseQueryResult<never, Error> {
  const error = state === 'loading' ? null : problem(state);
  const example = {
    data: undefined,
    error,
    isError: error !== null,
    refetch: () => Promise.resolve(),
  };
  return example as unknown as UseQueryResult<never, Error>;
}

interface ExampleRow {
  readonly reference: string;
  readonly organisation: string;
  readonly year: string;
  readonly dueOn: string;
  readonly amountPence: number;
  readonly status: string;
}

const ROWS: readonly ExampleRow[] = [
  {
    reference: 'ALM000000123',
    organisation: 'Circle',
    year: '2026-27',
    dueOn: '2026-12-01',
    amountPence: 9_987_400,
    status: 'planned',
  },
  {
    reference: 'ALM000000124',
    organisation: 'Muirend Hub',
    year: '2026-27',
    dueOn: '2026-12-15',
    amountPence: 1_250_050,
    status: 'requested',
  },
  {
    reference: 'ALM000000125',
    organisation: 'Corra Foundation',
    year: '2026-27',
    dueOn: '2027-01-04',
    amountPence: 25_000_000,
    status: 'paid',
  },
];

const EXAMPLE_LIST = defineList({
  name: 'example-payments',
  things: 'payments',
  filters: {
    q: { kind: 'search', label: 'Contains' },
    status: {
      kind: 'choice',
      label: 'Status',
      any: 'Any',
      words: wordsOf(['planned'], () => 'Planned'),
    },
    dueBefore: { kind: 'date', label: 'Due before' },
  },
  sorts: { reference: {}, dueOn: {} },
  order: '-dueOn',
  columns: {},
});

const EXAMPLE_PAGE = {
  items: ROWS,
  nextCursor: 'next',
  previousCursor: 'previous',
  total: { value: 10_000, capped: true },
};

const COLUMNS: readonly Column<ExampleRow>[] = [
  {
    key: 'reference',
    heading: 'Payment',
    rowHeading: true,
    sortKey: 'reference',
    cell: (row) => <a href="#lists">{row.reference}</a>,
    total: 'Total',
  },
  { key: 'organisation', heading: 'Organisation', cell: (row) => row.organisation },
  { key: 'year', heading: 'Year', cell: (row) => <FinancialYear year={row.year} /> },
  { key: 'due', heading: 'Due', sortKey: 'dueOn', cell: (row) => <DateText date={row.dueOn} /> },
  {
    key: 'status',
    heading: 'Status',
    cell: (row) => <StatusTag thing="payment" status={row.status} />,
  },
  {
    key: 'amount',
    heading: 'Amount',
    numeric: true,
    cell: (row) => <Money pence={row.amountPence} />,
    total: <Money pence={36_237_450} />,
  },
];

function ExampleTable({
  caption,
  rows,
  narrow,
}: {
  caption: string;
  rows: readonly ExampleRow[];
  narrow?: 'scroll' | 'stack';
}) {
  return (
    <DataTable
      caption={caption}
      columns={COLUMNS}
      rows={rows}
      rowKey={(row) => row.reference}
      sort="-dueOn"
      narrow={narrow}
      empty="No payment matches these filters. Clear a filter to see more."
    />
  );
}

/** Lists in every state. */
export function KitLists() {
  const address: Record<string, unknown> = useSearch({ strict: false });
  const { search } = readListSearch(EXAMPLE_LIST, { q: 'circle', ...address });
  return (
    <KitSection id="lists" title="Lists">
      <KitExample title="Filters, rows and page links">
        <ListFilters list={EXAMPLE_LIST} search={search} />
        <ExampleTable caption="Payments, stacked on phones" rows={ROWS} />
        <PageLinks things={EXAMPLE_LIST.things} page={EXAMPLE_PAGE} size={25} />
      </KitExample>
      <KitExample title="Scrolling on phones">
        <ExampleTable caption="Payments, scrolling on phones" rows={ROWS} narrow="scroll" />
      </KitExample>
      <KitExample title="Empty">
        <ExampleTable caption="No payments" rows={[]} />
      </KitExample>
      {(['loading', 'failed', 'not-permitted', 'not-found', 'unreachable'] as const).map(
        (state) => (
          <KitExample key={state} title={`Query: ${state.replace('-', ' ')}`}>
            <QueryState query={kitQuery(state)}>{() => null}</QueryState>
          </KitExample>
        ),
      )}
    </KitSection>
  );
}
