import { useQuery } from '@tanstack/react-query';
import { type Column, DataTable } from '../../../components/data-table.js';
import { FinancialYear, Sum } from '../../../components/figures.js';
import { IllustrativeMark, InsetText } from '../../../components/messages.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getLossesByYear } from '../../../lib/api/generated/sdk.gen.js';
import type { GetLossesByYearResponse } from '../../../lib/api/generated/types.gen.js';
import { countText, moneyText } from '../../../lib/formatters.js';

type YearOfLosses = GetLossesByYearResponse['years'][number];

const COLUMNS: readonly Column<YearOfLosses>[] = [
  {
    key: 'year',
    heading: 'Year',
    rowHeading: true,
    cell: ({ financialYear, illustrative }) => (
      <>
        <FinancialYear year={financialYear} />
        {illustrative && <IllustrativeMark />}
      </>
    ),
  },
  { key: 'count', heading: 'Approved', numeric: true, cell: ({ count }) => countText(count) },
  {
    key: 'writtenOff',
    heading: 'Written off',
    numeric: true,
    cell: ({ writtenOffPence }) => <Sum pence={writtenOffPence} />,
  },
  {
    key: 'waived',
    heading: 'Waived',
    numeric: true,
    cell: ({ waivedPence }) => <Sum pence={waivedPence} />,
  },
  {
    key: 'total',
    heading: 'In all',
    numeric: true,
    cell: ({ totalPence }) => <Sum pence={totalPence} />,
  },
  {
    key: 'accounts',
    heading: 'Accounts',
    cell: ({ isShownInAccounts }) => (isShownInAccounts ? 'To be shown in the accounts' : 'No'),
  },
];

/** What was written off and waived in each financial year, and which years are to be shown in the accounts. */
export function LossesByYear() {
  const years = useQuery(apiQuery(getLossesByYear)).data?.years;
  if (!years) return null;
  const threshold = years[0]?.thresholdPence;
  return (
    <>
      <DataTable
        caption="Approved losses by financial year"
        columns={COLUMNS}
        rows={years}
        rowKey={({ financialYear }) => financialYear}
        empty="Nothing has been written off or waived."
      />
      {threshold !== undefined && (
        <InsetText>
          Losses of more than {moneyText(threshold)} in a financial year are marked to be shown in
          the accounts, as the Scottish Public Finance Manual describes: for your finance adviser to
          confirm.
        </InsetText>
      )}
    </>
  );
}
