import { InstantText } from '../../../components/figures.js';
import { StatusTag } from '../../../components/status-tag.js';
import { SummaryList } from '../../../components/facts.js';
import type { Application } from '../applications-types.js';

/** The decision on an application and its reason. Only staff see who decided. */
export function ApplicationDecision({ application }: { application: Application }) {
  const { decision, status } = application;
  if (!decision) return null;
  return (
    <SummaryList
      items={[
        { key: 'Decision', value: <StatusTag thing="application" status={status} /> },
        { key: 'Reason', value: <div className="al_answer">{decision.reason}</div> },
        { key: 'When', value: <InstantText instant={decision.decidedAt} /> },
        ...(decision.decidedByName ? [{ key: 'Who', value: decision.decidedByName }] : []),
      ]}
    />
  );
}
