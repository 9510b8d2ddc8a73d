import { type Column, DataTable } from '../../../components/data-table.js';
import type { Fund, FundSummary } from '../funds-types.js';
import { FigureLink, FigureList } from '../../../components/figure-link.js';
import { countText, sumText } from '../../../lib/formatters.js';
import { recoveredWords } from '../funds-labels.js';
import { FUND_KIND_LABELS } from '@almoner/domain/funds';
import { Link } from '@tanstack/react-router';
import { Money } from '../../../components/figures.js';
import { EmptyState } from '../../../components/page.js';
import { StatusTag } from '../../../components/status-tag.js';
import { type SummaryItem, SummaryList } from '../../../components/facts.js';

type FundFact = Fund['facts'][number];

const COLUMNS: readonly Column<FundFact>[] = [
  { key: 'label', heading: 'What', rowHeading: true, cell: (fact) => fact.label },
  { key: 'value', heading: 'Figure', cell: (fact) => fact.value },
  { key: 'source', heading: 'Source', cell: (fact) => fact.source },
];

/** The published facts about the fund, each with its source. */
export function FundFacts({ facts }: { facts: readonly FundFact[] }) {
  return (
    <DataTable
      caption="Published facts"
      columns={COLUMNS}
      rows={facts}
      rowKey={(fact) => `${fact.label} ${fact.value}`}
      empty="No figures are published about this fund."
    />
  );
}

interface FundFiguresProps {
  readonly fundId: string;
  readonly summary: FundSummary;
}

function countOf(count: number, thing: string): string {
  return `${countText(count)} ${thing}${count === 1 ? '' : 's'}`;
}

/** Whether a fund has any award, payment or return: without one its totals would be £0, which nobody has published. */
function hasRecords({ awards, payments, returns }: FundSummary): boolean {
  const { agreed, offered, inPreparation } = awards;
  const counts = [agreed.count, offered.count, inPreparation.count, payments.sentCount];
  const reported = [returns.overdue, returns.submitted, returns.accepted];
  return [...counts, payments.paidCount, ...reported].some((count) => count > 0);
}

/** The totals of the fund's awards, payments and returns. Each links to the list that it counts. */
export function FundFigures({ fundId, summary }: FundFiguresProps) {
  const { awards, payments, returns } = summary;
  if (!hasRecords(summary))
    return (
      <EmptyState>
        No award, payment or return of this fund is recorded here. What is published about it stands
        below.
      </EmptyState>
    );
  return (
    <FigureList label="Awards, payments and returns of this fund">
      <FigureLink
        to="/awards"
        search={{ fundId, stage: 'agreed' }}
        value={sumText(awards.agreed.amountPence)}
        label={`agreed in ${countOf(awards.agreed.count, 'award')}`}
      />
      <FigureLink
        to="/awards"
        search={{ fundId, stage: 'offered' }}
        value={sumText(awards.offered.amountPence)}
        label={`offered in ${countOf(awards.offered.count, 'award')}, not accepted yet`}
      />
      <FigureLink
        to="/awards"
        search={{ fundId, stage: 'in-preparation' }}
        value={sumText(awards.inPreparation.amountPence)}
        label={`in preparation in ${countOf(awards.inPreparation.count, 'award')}`}
      />
      <FigureLink
        to="/payments"
        search={{ fundId, status: 'sent' }}
        value={sumText(payments.sentPence)}
        label={`sent in ${countOf(payments.sentCount, 'payment')}, not yet seen in the ledger`}
      />
      <FigureLink
        to="/payments"
        search={{
          fundId,
          confirmed: 'true',
          // the columns that make up the figure
          columns: 'reference,organisation,amount,paidLess,recovered,status',
        }}
        value={sumText(payments.paidPence)}
        label={`paid, less recovered, in ${countOf(payments.paidCount, 'payment')}${recoveredWords(summary)}`}
      />
      <FigureLink
        to="/returns"
        search={{ fundId, overdue: 'true' }}
        value={countText(returns.overdue)}
        label="returns overdue"
      />
      <FigureLink
        to="/returns"
        search={{ fundId, status: 'submitted' }}
        value={countText(returns.submitted)}
        label="returns to review"
      />
      <FigureLink
        to="/returns"
        search={{ fundId, status: 'accepted' }}
        value={countText(returns.accepted)}
        label="returns accepted"
      />
    </FigureList>
  );
}

/** Links to other funds, one on each line. */
function FundLinks({ funds }: { funds: Fund['replaces'] }) {
  return (
    <ul className="al_plain-list">
      {funds.map((fund) => (
        <li key={fund.id}>
          <Link to="/funds/$id" params={{ id: fund.id }}>
            {fund.name}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function ProgrammeLink({ fund }: { fund: Fund }) {
  if (!fund.programmeId) return 'None';
  return (
    <Link to="/programmes/$id" params={{ id: fund.programmeId }}>
      {fund.programmeName}
    </Link>
  );
}

function replacementsOf(fund: Fund): SummaryItem[] {
  return [
    ...(fund.replaces.length > 0
      ? [{ key: 'Replaces', value: <FundLinks funds={fund.replaces} /> }]
      : []),
    ...(fund.replacedBy.length > 0
      ? [{ key: 'Replaced by', value: <FundLinks funds={fund.replacedBy} /> }]
      : []),
  ];
}

/** The details of a fund, and what its public source says. */
export function FundDetails({ fund }: { fund: Fund }) {
  const items: SummaryItem[] = [
    { key: 'Status', value: <StatusTag thing="fund" status={fund.status} /> },
    { key: 'Kind', value: FUND_KIND_LABELS[fund.kind] },
    { key: 'Programme', value: <ProgrammeLink fund={fund} /> },
    { key: 'A year', value: <Money pence={fund.annualAmountPence} /> },
    { key: 'In all', value: <Money pence={fund.totalAmountPence} /> },
    ...(fund.requiresDueDiligence
      ? [{ key: 'Due diligence', value: 'Passed before an award is offered' }]
      : []),
    ...(fund.amountNote ? [{ key: 'As published', value: fund.amountNote }] : []),
    ...(fund.purpose ? [{ key: 'Purpose', value: fund.purpose }] : []),
    ...(fund.themes.length > 0 ? [{ key: 'Themes', value: fund.themes.join(', ') }] : []),
    ...replacementsOf(fund),
    ...(fund.source ? [{ key: 'Source', value: fund.source }] : []),
  ];
  return <SummaryList items={items} />;
}
