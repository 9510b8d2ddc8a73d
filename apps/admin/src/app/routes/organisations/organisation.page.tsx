import { getRouteApi, Link } from '@tanstack/react-router';
import { Breadcrumb, Breadcrumbs, Loaded, PageHeading } from '../../../components/page.js';
import { LinkButton } from '../../../components/buttons.js';
import { InsetText } from '../../../components/messages.js';
import { RecordHistory } from '../../../features/audit/components/record-history.js';
import { BankDetailsPanel } from '../../../features/bank-accounts/components/bank-details-panel.js';
import { OrganisationDetails } from '../../../features/organisations/components/organisation-details.js';
import type { Organisation } from '../../../features/organisations/organisations-types.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getOrganisation } from '../../../lib/api/generated/sdk.gen.js';
import { offeredAnswer } from '../../../lib/command-answers.js';

/** Links to the applications, awards, payments and returns of an organisation. */
export function OrganisationRecords({ organisationId }: { organisationId: string }) {
  return (
    <section aria-labelledby="records-heading">
      <h2 id="records-heading">Its records</h2>
      <ul>
        <li>
          <Link to="/applications" search={{ organisationId }}>
            Applications
          </Link>
        </li>
        <li>
          <Link to="/awards" search={{ organisationId }}>
            Awards
          </Link>
        </li>
        <li>
          <Link to="/payments" search={{ organisationId }}>
            Payments
          </Link>
        </li>
        <li>
          <Link to="/returns" search={{ organisationId }}>
            Returns
          </Link>
        </li>
      </ul>
    </section>
  );
}

const route = getRouteApi('/signed-in/organisations/$id');

function OrganisationView({ organisation }: { organisation: Organisation }) {
  const { id, name } = organisation;
  const update = offeredAnswer(organisation.commands, 'update');
  return (
    <>
      <PageHeading title={name} label="Organisation" />
      <OrganisationDetails organisation={organisation} />
      {update?.allowed === true && (
        <LinkButton kind="secondary" to="/organisations/$id/edit" params={{ id }}>
          Change this organisation
        </LinkButton>
      )}
      {update?.allowed === false && (
        <InsetText>You cannot change this organisation. {update.reason}</InsetText>
      )}
      <BankDetailsPanel organisationId={id} />
      <OrganisationRecords organisationId={id} />
      <RecordHistory subjectType="organisation" subjectId={id} />
    </>
  );
}

/** One organisation, with links to its applications, awards and payments. */
export function OrganisationPage() {
  const { id } = route.useParams();
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/organisations">Organisations</Breadcrumb>
      </Breadcrumbs>
      <Loaded query={apiQuery(getOrganisation, { path: { id } })} wholePage>
        {(found) => <OrganisationView organisation={found} />}
      </Loaded>
    </>
  );
}
