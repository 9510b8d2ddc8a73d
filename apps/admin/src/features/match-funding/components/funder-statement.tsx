import { type Column, DataTable } from '../../../components/data-table.js';
import { ExportLink } from '../../../components/export-link.js';
import { FinancialYear, Sum } from '../../../components/figures.js';
import { IllustrativeMark } from '../../../components/messages.js';
import { Loaded } from '../../../components/page.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getFunderStatement } from '../../../lib/api/generated/sdk.gen.js';
import { countText } from '../../../lib/formatters.js';
import type { StatementLine } from '../match-funding-types.js';

const COLUMNS: readonly Column<StatementLine>[] = [
  {
    key: 'funder',
    heading: 'Funder',
    rowHeading: true,
    cell: ({ funderName, illustrative }) => (
      <>
        {funderName}
        {illustrative && <IllustrativeMark />}
      </>
    ),
  },
  {
    key: 'year',
    heading: 'Year',
    cell: ({ financialYear }) => <FinancialYear year={financialYear} />,
  },
  {
    key: 'count',
    heading: 'Payments',
    numeric: true,
    cell: ({ paymentCount }) => countText(paymentCount),
  },
  {
    key: 'paid',
    heading: 'Paid',
    numeric: true,
    cell: ({ paidPence }) => <Sum pence={paidPence} />,
  },
  {
    key: 'recovered',
    heading: 'Recovered',
    numeric: true,
    cell: ({ recoveredPence }) => <Sum pence={recoveredPence} />,
  },
  { key: 'net', heading: 'Net', numeric: true, cell: ({ netPence }) => <Sum pence={netPence} /> },
];

/** What each funder of a fund has paid, year by year, and what was recovered. */
export function FunderStatement({ fundId }: { fundId: string }) {
  return (
    <section aria-labelledby="statement-heading">
      <h2 id="statement-heading">Statement for funders</h2>
      <Loaded query={apiQuery(getFunderStatement, { path: { id: fundId } })}>
        {({ items }) => (
          <>
            <DataTable
              caption="Statement for funders"
              captionHidden
              columns={COLUMNS}
              rows={items}
              rowKey={({ funderName, financialYear }) => `${funderName} ${financialYear}`}
              empty="Nothing has been paid since the funders were named."
            />
            {items.length > 0 && (
              <ExportLink
                path={`/api/v1/funds/${fundId}/funder-statement/export.csv`}
                search={{}}
                things="figures"
              />
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}
