import { Link } from '@tanstack/react-router';
import { DateText, FinancialYear } from '../../../components/figures.js';
import { IdentityBar } from '../../../components/facts.js';
import { IllustrativeMark } from '../../../components/messages.js';
import type { OwedReturn } from '../returns-types.js';
import { ReturnStatusTags } from './return-status-tags.js';

/** The facts that identify a return. */
export function ReturnIdentity({ owed }: { owed: OwedReturn }) {
  const reference = (
    <>
      {owed.reference}
      {owed.illustrative && <IllustrativeMark />}
    </>
  );
  const award = (
    <Link to="/awards/$id" params={{ id: owed.awardId }}>
      {owed.awardReference}
    </Link>
  );
  return (
    <IdentityBar
      label={`Return ${owed.reference}`}
      facts={[
        { key: 'Reference', value: reference },
        { key: 'Organisation', value: owed.organisationName },
        { key: 'Award', value: award },
        { key: 'Fund', value: owed.fundCode },
        { key: 'Period', value: <FinancialYear year={owed.period} /> },
        { key: 'Due', value: <DateText date={owed.dueOn} /> },
        { key: 'Status', value: <ReturnStatusTags owed={owed} /> },
      ]}
    />
  );
}
