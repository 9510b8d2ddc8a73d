import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Breadcrumb, Breadcrumbs } from '../../../components/breadcrumbs.js';
import { PageHeading } from '../../../components/page-heading.js';
import { QueryState } from '../../../components/query-state.js';
import { areaChoicesQuery } from '../../../features/areas/api/list-areas.js';
import {
  organisationQuery,
  type Organisation,
} from '../../../features/organisations/api/get-organisation.js';
import { updateOrganisation } from '../../../features/organisations/api/update-organisation.js';
import {
  OrganisationForm,
  type OrganisationValues,
} from '../../../features/organisations/components/organisation-form.js';
import { useNotices } from '../../../lib/notices.js';

const route = getRouteApi('/signed-in/organisations/$id/edit');

function valuesOf(organisation: Organisation): OrganisationValues {
  const { name, kind, identifierScheme, identifier, areaCodes } = organisation;
  return { name, kind, identifierScheme, identifier, areaCodes };
}

/** Changing the facts of an organisation. */
export function OrganisationEditPage() {
  const { id } = route.useParams();
  const navigate = route.useNavigate();
  const { notify } = useNotices();
  const organisation = useQuery(organisationQuery(id));
  const areas = useQuery(areaChoicesQuery('council')).data ?? [];
  const showSaved = () => {
    notify('Organisation saved');
    void navigate({ to: '/organisations/$id', params: { id } });
  };
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/organisations">Organisations</Breadcrumb>
        <Breadcrumb to="/organisations/$id" params={{ id }}>
          {organisation.data?.name ?? 'Organisation'}
        </Breadcrumb>
      </Breadcrumbs>
      <PageHeading title="Change this organisation" />
      <QueryState query={organisation}>
        {(found) => (
          <OrganisationForm
            values={valuesOf(found)}
            areas={areas}
            send={(values) => updateOrganisation(id, found.version, values)}
            onSaved={showSaved}
          />
        )}
      </QueryState>
    </>
  );
}
