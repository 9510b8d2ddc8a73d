import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import {
  Breadcrumb,
  Breadcrumbs,
  PageHeading,
  Permitted,
  QueryState,
} from '../../../components/page.js';
import { areaChoicesQuery } from '../../../features/areas/areas-requests.js';
import {
  OrganisationForm,
  type OrganisationValues,
} from '../../../features/organisations/components/organisation-form.js';
import type { Organisation } from '../../../features/organisations/organisations-types.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { ifVersion } from '../../../lib/api/conditional-headers.js';
import { getOrganisation, updateOrganisation } from '../../../lib/api/generated/sdk.gen.js';
import { useNotices } from '../../../lib/notices.js';

const route = getRouteApi('/signed-in/organisations/$id/edit');

function valuesOf(organisation: Organisation): OrganisationValues {
  const { name, kind, identifierScheme, identifier, areaCodes } = organisation;
  return { name, kind, identifierScheme, identifier, areaCodes };
}

/**
 * The form keeps the organisation as it was when the form was opened. If it took the version of a later read, saving
 * would overwrite what somebody else changed meanwhile.
 */
function EditForm({ organisation, onSaved }: { organisation: Organisation; onSaved: () => void }) {
  const [opened] = useState(organisation);
  const areas = useQuery(areaChoicesQuery('council')).data ?? [];
  return (
    <OrganisationForm
      values={valuesOf(opened)}
      areas={areas}
      send={(values) =>
        updateOrganisation({
          path: { id: opened.id },
          headers: ifVersion(opened.version),
          body: values,
        })
      }
      onSaved={onSaved}
    />
  );
}

/** Changes the details of an organisation. */
export function OrganisationEditPage() {
  const { id } = route.useParams();
  const navigate = route.useNavigate();
  const { notify } = useNotices();
  const organisation = useQuery(apiQuery(getOrganisation, { path: { id } }));
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
          <Permitted permission="organisations.edit">
            <EditForm organisation={found} onSaved={showSaved} />
          </Permitted>
        )}
      </QueryState>
    </>
  );
}
