import { type Column, DataTable } from '../../../components/data-table.js';
import { FinancialYear, Money } from '../../../components/figures.js';
import type { Application } from '../applications-types.js';

type RequestedYear = Application['years'][number];

function columns(wholePence: number | null): Column<RequestedYear>[] {
  return [
    {
      key: 'year',
      heading: 'Financial year',
      rowHeading: true,
      cell: (year) => <FinancialYear year={year.financialYear} />,
      total: 'Asked for in all',
    },
    {
      key: 'amount',
      heading: 'Amount',
      numeric: true,
      cell: (year) => <Money pence={year.amountPence} />,
      total: wholePence === null ? 'Not entered' : <Money pence={wholePence} />,
    },
  ];
}

/** What is asked for, by financial year. */
export function ApplicationMoney({
  application,
}: {
  application: Pick<Application, 'years' | 'amountRequestedPence'>;
}) {
  return (
    <div className="al_narrow">
      <DataTable
        caption="Amount by financial year"
        columns={columns(application.amountRequestedPence)}
        rows={application.years}
        rowKey={(year) => year.financialYear}
        empty="No amounts by financial year yet."
        narrow="scroll"
      />
    </div>
  );
}
