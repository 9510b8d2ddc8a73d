import { FUND_KIND_LABELS } from '@almoner/domain/funds';
import { Link } from '@tanstack/react-router';
import { Money } from '../../../components/figures.js';
import { StatusTag } from '../../../components/status-tag.js';
import { type SummaryItem, SummaryList } from '../../../components/facts.js';
import type { Fund } from '../funds-types.js';

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
