import { getRouteApi, Link } from '@tanstack/react-router';
import {
  Breadcrumb,
  Breadcrumbs,
  EmptyState,
  Loaded,
  PageHeading,
  Permitted,
} from '../../../components/page.js';
import type { AwardSubject } from '../../../features/awards/award-draft.js';
import type { Award } from '../../../features/awards/awards-types.js';
import { AwardForm } from '../../../features/awards/components/award-form.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import {
  getApplication,
  getBudget,
  getFund,
  getOrganisation,
} from '../../../lib/api/generated/sdk.gen.js';
import { financialYearsAround } from '../../../lib/financial-years.js';
import { useDone } from '../../../lib/notices.js';
import { Money } from '../../../components/figures.js';
import { SummaryList } from '../../../components/facts.js';
import type { Application } from '../../../features/applications/applications-types.js';
import { useQuery } from '@tanstack/react-query';
import { AddressChoices, AddressSelect } from '../../../components/address-choices.js';
import { RecordComboBox } from '../../../components/lists/record-combo-box.js';
import { fundChoicesQuery } from '../../../features/funds/funds-requests.js';
import { useSearchChange } from '../../../lib/same-page.js';

interface DraftingFormProps {
  readonly subject: AwardSubject;
  readonly fundId: string;
  /** The years to choose from, as "2026-27"; this year and the next four where left out. */
  readonly years?: readonly string[];
}

/** The form of a new award, beside the budget of its fund. */
function DraftingForm({ subject, fundId, years }: DraftingFormProps) {
  const done = useDone();
  const showDrafted = ({ id }: Award) =>
    done('Award drafted', { to: '/awards/$id', params: { id } });
  return (
    <Loaded query={apiQuery(getBudget, { path: { id: fundId } })}>
      {({ lines }) => (
        <AwardForm
          subject={subject}
          budget={lines.filter(({ status }) => status === 'open')}
          offered={years ?? financialYearsAround(0, 4)}
          onDrafted={showDrafted}
        />
      )}
    </Loaded>
  );
}

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
function AwardFromApplication({ applicationId }: { applicationId: string }) {
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

interface DirectAwardProps {
  readonly fundId: string;
  readonly organisationId: string;
}

/** A new direct award to one organisation. */
function DirectAward({ fundId, organisationId }: DirectAwardProps) {
  const fund = useQuery(apiQuery(getFund, { path: { id: fundId } }));
  const organisation = useQuery(apiQuery(getOrganisation, { path: { id: organisationId } }));
  const change = (
    <Link to="/awards/new" search={{ fundId }}>
      Change<span className="visually-hidden"> the fund or the organisation</span>
    </Link>
  );
  return (
    <>
      <SummaryList
        items={[
          { key: 'Fund', value: fund.data?.name ?? 'Loading' },
          {
            key: 'Organisation',
            value: organisation.data?.name ?? 'Loading',
            action: change,
          },
        ]}
      />
      <DraftingForm subject={{ kind: 'direct', fundId, organisationId }} fundId={fundId} />
    </>
  );
}

interface DirectAwardChoiceProps {
  readonly fundId: string | undefined;
  readonly organisationId: string | undefined;
}

/** Chooses the organisation and the open fund of a direct award; both are kept in the address. */
function DirectAwardChoice({ fundId, organisationId }: DirectAwardChoiceProps) {
  const funds = useQuery(fundChoicesQuery(undefined, 'open')).data ?? [];
  const changeSearch = useSearchChange();
  return (
    <>
      <p>Choose the fund and the organisation.</p>
      <AddressChoices label="Choose fund and organisation">
        <AddressSelect
          name="fundId"
          label="Fund"
          emptyLabel="Choose a fund"
          choices={funds}
          value={fundId}
        />
        <RecordComboBox
          of="organisation"
          label="Organisation"
          any="Choose an organisation"
          fundId={undefined}
          among={undefined}
          value={organisationId}
          onChange={(chosen) => changeSearch({ organisationId: chosen })}
        />
      </AddressChoices>
    </>
  );
}

const newAwardRoute = getRouteApi('/signed-in/awards/new');

/** Drafts an award: from an approved application, or directly for one organisation. */
export function NewAwardPage() {
  const { applicationId, fundId, organisationId } = newAwardRoute.useSearch();
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/awards">Awards</Breadcrumb>
      </Breadcrumbs>
      <PageHeading title={applicationId ? 'Draft an award' : 'Make a direct award'} />
      <Permitted permission="awards.draft">
        {applicationId && <AwardFromApplication applicationId={applicationId} />}
        {!applicationId && fundId && organisationId && (
          <DirectAward fundId={fundId} organisationId={organisationId} />
        )}
        {!applicationId && !(fundId && organisationId) && (
          <DirectAwardChoice fundId={fundId} organisationId={organisationId} />
        )}
      </Permitted>
    </>
  );
}
