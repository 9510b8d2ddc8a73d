import { getRouteApi } from '@tanstack/react-router';
import {
  Breadcrumb,
  Breadcrumbs,
  Loaded,
  PageHeading,
  Permitted,
} from '../../../components/page.js';
import { areaChoicesQuery } from '../../../features/areas/areas-requests.js';
import {
  NEW_ORGANISATION,
  OrganisationForm,
} from '../../../features/organisations/components/organisation-form.js';
import type { Organisation } from '../../../features/organisations/organisations-types.js';
import { createOrganisation } from '../../../lib/api/generated/sdk.gen.js';
import { useNotices } from '../../../lib/notices.js';

const route = getRouteApi('/signed-in/organisations/new');

/** Adds an organisation. */
export function NewOrganisationPage() {
  const navigate = route.useNavigate();
  const { notify } = useNotices();
  const showOrganisation = ({ id }: Organisation) => {
    notify('Organisation added');
    void navigate({ to: '/organisations/$id', params: { id } });
  };
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/organisations">Organisations</Breadcrumb>
      </Breadcrumbs>
      <PageHeading title="Add an organisation" />
      <Loaded query={areaChoicesQuery('council')}>
        {(choices) => (
          <Permitted permission="organisations.edit">
            <OrganisationForm
              values={NEW_ORGANISATION}
              areas={choices}
              send={(body) => createOrganisation({ body })}
              onSaved={showOrganisation}
            />
          </Permitted>
        )}
      </Loaded>
    </>
  );
}
