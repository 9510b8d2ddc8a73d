import { Link } from '@tanstack/react-router';
import { DateText, Money } from '../../../components/figures.js';
import { IdentityBar } from '../../../components/facts.js';
import { StatusTag } from '../../../components/status-tag.js';
import type { Assessment } from '../assessments-types.js';

/** The application, its assessor, and how far the assessment has come. */
export function AssessmentIdentity({ assessment }: { assessment: Assessment }) {
  const { application } = assessment;
  return (
    <IdentityBar
      label={`Assessment of ${application.reference}`}
      facts={[
        {
          key: 'Application',
          value: (
            <Link to="/applications/$id" params={{ id: application.id }}>
              {application.reference}
            </Link>
          ),
        },
        { key: 'Organisation', value: application.organisationName },
        { key: 'Asks for', value: <Money pence={application.amountRequestedPence} /> },
        { key: 'Fund', value: assessment.fundCode },
        { key: 'Call closes', value: <DateText date={application.closesOn} /> },
        { key: 'Assessor', value: assessment.assessorName },
        { key: 'Assessment', value: <StatusTag thing="assessment" status={assessment.status} /> },
      ]}
    />
  );
}
