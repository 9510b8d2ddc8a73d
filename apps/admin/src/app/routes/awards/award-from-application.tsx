import { Link } from '@tanstack/react-router';
import { Money } from '../../../components/figures.js';
import { EmptyState, Loaded } from '../../../components/page.js';
import { SummaryList } from '../../../components/facts.js';
import type { Application } from '../../../features/applications/applications-types.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getApplication } from '../../../lib/api/generated/sdk.gen.js';
import { DraftingForm } from './drafting-form.js';

function Asked({ application }: { application: Application }) {
  const reference = (
    <Link to="/applications/$id" params={{ id: application.id }}>
      {application.reference}
    </Link>
  );
  return (
    <SummaryList
      items={[
        { key: 'Application', value: reference },
        { key: 'Organisation', value: application.organisationName },
        { key: 'Call', value: application.callTitle },
        { key: 'Applied for', value: <Money pence={application.amountRequestedPence} /> },
      ]}
    />
  );
}

function FormOf({ application }: { application: Application }) {
  const { id, title, status, awardId, fundId, years } = application;
  if (awardId)
    return (
      <EmptyState>
        This application already has an award.{' '}
        <Link to="/awards/$id" params={{ id: awardId }}>
          Open the award
        </Link>
        .
      </EmptyState>
    );
  if (status !== 'approved')
    return <EmptyState>Only an approved application leads to an award.</EmptyState>;
  return (
    <DraftingForm
      fundId={fundId}
      years={application.call.financialYears}
      subject={{
        kind: 'application',
        applicationId: id,
        title,
        amountRequestedPence: application.amountRequestedPence ?? 0,
        years: years.map(({ financialYear, amountPence }) => ({
          financialYear,
          amountPence: amountPence ?? 0,
        })),
      }}
    />
  );
}

/** A new award from an approved application; the form begins with what the application asked for. */
export function AwardFromApplication({ applicationId }: { applicationId: string }) {
  return (
    <Loaded query={apiQuery(getApplication, { path: { id: applicationId } })}>
      {(found) => (
        <>
          <Asked application={found} />
          <FormOf application={found} />
        </>
      )}
    </Loaded>
  );
}
