import { DateText, InstantText } from '../../../components/figures.js';
import { SummaryList } from '../../../components/facts.js';
import type { Delegation } from '../delegations-types.js';

/** The facts of one delegation. */
export function DelegationFacts({ delegation }: { delegation: Delegation }) {
  const {
    fromName,
    toName,
    startsOn,
    endsOn,
    stateWords,
    reason,
    madeAt,
    endedAt,
    approvals,
    answeredAt,
    answeredReason,
  } = delegation;
  return (
    <SummaryList
      items={[
        { key: 'Approves', value: toName },
        { key: 'In the name of', value: fromName },
        { key: 'Funds', value: delegation.fundWords ?? 'Every fund in which the lender approves' },
        { key: 'First day', value: <DateText date={startsOn} /> },
        { key: 'Last day', value: <DateText date={endsOn} /> },
        { key: 'State', value: stateWords },
        { key: 'Reason', value: reason },
        { key: 'Approvals given', value: approvals },
        { key: 'Offered', value: <InstantText instant={madeAt} /> },
        ...(answeredAt ? [{ key: 'Answered', value: <InstantText instant={answeredAt} /> }] : []),
        ...(answeredReason ? [{ key: 'Why declined', value: answeredReason }] : []),
        ...(endedAt ? [{ key: 'Ended', value: <InstantText instant={endedAt} /> }] : []),
      ]}
    />
  );
}
