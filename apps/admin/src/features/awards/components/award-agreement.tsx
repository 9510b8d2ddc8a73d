import { SummaryList } from '../../../components/facts.js';
import { type Column, DataTable } from '../../../components/data-table.js';
import { FinancialYear, Money } from '../../../components/figures.js';
import { StatusTag } from '../../../components/status-tag.js';
import type { Award, AwardYear } from '../awards-types.js';

function columns(amountPence: number): Column<AwardYear>[] {
  return [
    {
      key: 'year',
      heading: 'Year',
      rowHeading: true,
      cell: (year) => <FinancialYear year={year.financialYear} />,
      total: 'All years',
    },
    {
      key: 'status',
      heading: 'Is it confirmed?',
      cell: (year) => <StatusTag thing="award-year" status={year.status} />,
    },
    {
      key: 'amount',
      heading: 'Up to',
      numeric: true,
      cell: (year) => <Money pence={year.amountPence} />,
      total: <Money pence={amountPence} />,
    },
  ];
}

/** What is offered or agreed, in plain words for the organisation: amount, purpose and terms. */
export function AwardAgreement({ award }: { award: Award }) {
  const someIndicative = award.years.some((year) => year.status === 'indicative');
  return (
    <section aria-labelledby="agreement-heading">
      <h2 id="agreement-heading">What this award says</h2>
      <SummaryList
        items={[
          { key: 'Up to', value: <Money pence={award.amountPence} /> },
          { key: 'From', value: award.fundName },
          { key: 'For', value: award.purpose || award.title },
          ...(award.conditionsNote ? [{ key: 'You agree to', value: award.conditionsNote }] : []),
        ]}
      />
      <DataTable
        caption="What you can be paid in each year, 1 April to 31 March"
        columns={columns(award.amountPence)}
        rows={award.years}
        rowKey={(year) => year.financialYear}
        empty="This award has no years."
        narrow="scroll"
      />
      {someIndicative && (
        <p>
          Indicative means planned but not certain. You will be told when a year is confirmed, and
          nothing is paid from it before that.
        </p>
      )}
    </section>
  );
}
