import { Link } from '@tanstack/react-router';
import { InstantText, Money } from '../../../components/figures.js';
import { StatusTag } from '../../../components/status-tag.js';
import { type SummaryItem, SummaryList } from '../../../components/facts.js';
import { sideName } from '../virements-labels.js';
import type { Virement, VirementSide } from '../virements-types.js';

function SideLink({ side }: { side: VirementSide }) {
  return (
    <>
      {side.fundName}
      <br />
      <Link to="/funds/$id/budget/$lineId" params={{ id: side.fundId, lineId: side.lineId }}>
        {sideName(side)}
      </Link>
    </>
  );
}

function decision({ decidedByName, decidedAt, decidedReason, statusWords }: Virement) {
  if (decidedByName === null) return [];
  const words = (
    <>
      {statusWords} by {decidedByName}, <InstantText instant={decidedAt} />
    </>
  );
  const reason = decidedReason ? [{ key: 'Why', value: decidedReason }] : [];
  return [{ key: 'Decision', value: words }, ...reason];
}

/** The two budget lines and the amount, who requested the virement and why, and who decided. */
export function VirementDetails({ virement }: { virement: Virement }) {
  const status = <StatusTag thing="virement" status={virement.status} />;
  const requested = (
    <>
      {virement.requestedByName}, <InstantText instant={virement.requestedAt} />
    </>
  );
  const items: SummaryItem[] = [
    { key: 'Status', value: status },
    { key: 'Amount', value: <Money pence={virement.amountPence} /> },
    { key: 'From', value: <SideLink side={virement.from} /> },
    { key: 'To', value: <SideLink side={virement.to} /> },
    ...(virement.authorityReference
      ? [{ key: 'Approved by the finance authority', value: virement.authorityReference }]
      : []),
    { key: 'Reason', value: virement.reason },
    { key: 'Requested by', value: requested },
    ...decision(virement),
  ];
  return <SummaryList items={items} />;
}
