import { Link } from '@tanstack/react-router';
import { DateText } from '../../../components/figures.js';
import { IdentityBar } from '../../../components/facts.js';
import { IllustrativeMark } from '../../../components/messages.js';
import type { Condition } from '../conditions-types.js';
import { ConditionStatusTags } from './condition-status-tags.js';

/** The facts that identify a condition. */
export function ConditionIdentity({ condition }: { condition: Condition }) {
  const award = (
    <>
      <Link to="/awards/$id" params={{ id: condition.awardId }}>
        {condition.awardReference}
      </Link>
      {condition.illustrative && <IllustrativeMark />}
    </>
  );
  return (
    <IdentityBar
      label={`Condition ${condition.title}`}
      facts={[
        { key: 'Award', value: award },
        { key: 'Organisation', value: condition.organisationName },
        { key: 'To be met by', value: condition.ownerWords },
        { key: 'Due', value: <DateText date={condition.dueOn} none="No due date" /> },
        { key: 'Status', value: <ConditionStatusTags condition={condition} /> },
      ]}
    />
  );
}
