import { Link } from '@tanstack/react-router';
import { Money, Percent } from '../../../components/figures.js';
import { IdentityBar } from '../../../components/facts.js';
import { StatusTag } from '../../../components/status-tag.js';
import { usePermission } from '../../../lib/session.js';
import type { Application } from '../applications-types.js';

/** The facts that identify an application, for staff. */
export function ApplicationIdentity({ application }: { application: Application }) {
  const { reference, organisationId, organisationName, amountRequestedPence, score } = application;
  const readsAssessments = usePermission('assessments.read', application.fundId);
  return (
    <IdentityBar
      label={`Application ${reference}`}
      facts={[
        { key: 'Reference', value: reference },
        {
          key: 'Organisation',
          value: (
            <Link to="/organisations/$id" params={{ id: organisationId }}>
              {organisationName}
            </Link>
          ),
        },
        {
          key: 'Asks for',
          value:
            amountRequestedPence === null ? 'Not entered' : <Money pence={amountRequestedPence} />,
        },
        {
          key: 'Call',
          value: (
            <Link to="/calls/$id" params={{ id: application.callId }}>
              {application.callTitle}
            </Link>
          ),
        },
        { key: 'Status', value: <StatusTag thing="application" status={application.status} /> },
        ...(readsAssessments
          ? [{ key: 'Score', value: score === null ? 'None yet' : <Percent basisPoints={score} /> }]
          : []),
      ]}
    />
  );
}
