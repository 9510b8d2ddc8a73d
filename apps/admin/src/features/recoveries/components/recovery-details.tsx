import { pence, subtractPence, sumPence } from '@almoner/domain/money';
import { Link } from '@tanstack/react-router';
import { FinancialYear, InstantText, Money } from '../../../components/figures.js';
import { StatusTag } from '../../../components/status-tag.js';
import { type SummaryItem, SummaryList } from '../../../components/facts.js';
import type { Recovery } from '../recoveries-types.js';

/** How much of a payment is neither recovered nor under recovery nor given up, in pence. */
export function leftToRecover(
  amountPence: number,
  taken: {
    readonly recoveredPence: number;
    readonly recoveringPence: number;
    readonly recoveryLostPence: number;
  },
): number {
  const { recoveredPence, recoveringPence, recoveryLostPence } = taken;
  const gone = sumPence([recoveredPence, recoveringPence, recoveryLostPence].map(pence));
  return subtractPence(pence(amountPence), gone);
}

/** Who took a step and when. An organisation sees only when. */
function Hand({ name, at }: { name: string | null; at: string }) {
  return (
    <>
      {name !== null && `${name}, `}
      <InstantText instant={at} />
    </>
  );
}

function handItems(recovery: Recovery): SummaryItem[] {
  const { requestedByName, requestedAt, approvedByName, approvedAt } = recovery;
  return [
    ...(requestedByName === null
      ? []
      : [{ key: 'Requested by', value: <Hand name={requestedByName} at={requestedAt} /> }]),
    ...(approvedAt === null
      ? []
      : [{ key: 'Approved', value: <Hand name={approvedByName} at={approvedAt} /> }]),
  ];
}

/** What has come of the amount: received, written off, waived, still owed. Nothing before the approval. */
function moneyItems(recovery: Recovery): SummaryItem[] {
  const { approvedAt, receivedPence, writtenOffPence, waivedPence, owedPence } = recovery;
  if (approvedAt === null) return [];
  return [
    { key: 'Received', value: <Money pence={receivedPence} /> },
    ...(writtenOffPence > 0
      ? [{ key: 'Written off', value: <Money pence={writtenOffPence} /> }]
      : []),
    ...(waivedPence > 0 ? [{ key: 'Waived', value: <Money pence={waivedPence} /> }] : []),
    { key: 'Still owed', value: <Money pence={owedPence} /> },
  ];
}

function endItems({ closedReason }: Recovery): SummaryItem[] {
  return closedReason === null ? [] : [{ key: 'Why it ended', value: closedReason }];
}

/** How much of which payment is asked back and why, and who took which step. */
export function RecoveryDetails({ recovery }: { recovery: Recovery }) {
  const status = <StatusTag thing="recovery" status={recovery.status} />;
  const payment = (
    <>
      <Link to="/payments/$id" params={{ id: recovery.paymentId }}>
        {recovery.paymentReference}
      </Link>{' '}
      of <Money pence={recovery.paymentAmountPence} />
    </>
  );
  const award = (
    <>
      <Link to="/awards/$id" params={{ id: recovery.awardId }}>
        {recovery.awardReference}
      </Link>
      , <FinancialYear year={recovery.financialYear} />
    </>
  );
  return (
    <SummaryList
      items={[
        { key: 'Status', value: status },
        { key: 'Amount', value: <Money pence={recovery.amountPence} /> },
        ...moneyItems(recovery),
        { key: 'Why', value: recovery.reason },
        { key: 'Of payment', value: payment },
        { key: 'Award', value: award },
        { key: 'Organisation', value: recovery.organisationName },
        ...handItems(recovery),
        ...endItems(recovery),
      ]}
    />
  );
}
