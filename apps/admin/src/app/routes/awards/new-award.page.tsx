import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { SummaryList } from '../../../components/facts.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getFund, getOrganisation } from '../../../lib/api/generated/sdk.gen.js';
import { DraftingForm } from './drafting-form.js';
import { AddressChoices, AddressSelect } from '../../../components/address-choices.js';
import { RecordComboBox } from '../../../components/lists/record-combo-box.js';
import { fundChoicesQuery } from '../../../features/funds/funds-requests.js';
import { useSearchChange } from '../../../lib/same-page.js';
import { Breadcrumb, Breadcrumbs, PageHeading, Permitted } from '../../../components/page.js';
import { AwardFromApplication } from './award-from-application.js';

interface DirectAwardProps {
  readonly fundId: string;
  readonly organisationId: string;
}

/** A new direct award to one organisation. */
export function DirectAward({ fundId, organisationId }: DirectAwardProps) {
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

/** Chooses the organisation and the fund of a direct award; both are kept in the address. */
export function DirectAwardChoice({ fundId, organisationId }: DirectAwardChoiceProps) {
  const funds = useQuery(fundChoicesQuery()).data ?? [];
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

const route = getRouteApi('/signed-in/awards/new');

/** Drafts an award: from an approved application, or directly for one organisation. */
export function NewAwardPage() {
  const { applicationId, fundId, organisationId } = route.useSearch();
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
