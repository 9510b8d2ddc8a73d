import { getRouteApi } from '@tanstack/react-router';
import {
  Breadcrumb,
  Breadcrumbs,
  Loaded,
  PageHeading,
  Permitted,
  QueryState,
} from '../../../components/page.js';
import { InsetText } from '../../../components/messages.js';
import { areaChoicesQuery } from '../../../features/areas/areas-requests.js';
import {
  NEW_ORGANISATION,
  OrganisationForm,
  type OrganisationValues,
} from '../../../features/organisations/components/organisation-form.js';
import type { Organisation } from '../../../features/organisations/organisations-types.js';
import {
  createOrganisation,
  getOrganisation,
  updateOrganisation,
} from '../../../lib/api/generated/sdk.gen.js';
import { useDone } from '../../../lib/notices.js';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { apiQuery } from '../../../lib/api/api-query.js';
import { ifVersion } from '../../../lib/api/conditional-headers.js';

/** Adds an organisation. */
export function NewOrganisationPage() {
  const done = useDone();
  const showOrganisation = ({ id }: Organisation) =>
    done('Organisation added', { to: '/organisations/$id', params: { id } });
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

const organisationEditRoute = getRouteApi('/signed-in/organisations/$id/edit');

function valuesOf(organisation: Organisation): OrganisationValues {
  const { name, kind, identifierScheme, identifier, areaCodes, enterpriseHeadId } = organisation;
  return { name, kind, identifierScheme, identifier, areaCodes, enterpriseHeadId };
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

/** The form, or why the reader cannot change this organisation. */
function EditIfAllowed({ organisation, onSaved }: Parameters<typeof EditForm>[0]) {
  const { allowed, reason } =
    organisation.commands.find(({ command }) => command === 'update') ?? {};
  if (allowed === false)
    return <InsetText>You cannot change this organisation. {reason}</InsetText>;
  return <EditForm organisation={organisation} onSaved={onSaved} />;
}

/** Changes the details of an organisation. */
export function OrganisationEditPage() {
  const { id } = organisationEditRoute.useParams();
  const done = useDone();
  const organisation = useQuery(apiQuery(getOrganisation, { path: { id } }));
  const showSaved = () => done('Organisation saved', { to: '/organisations/$id', params: { id } });
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
            <EditIfAllowed organisation={found} onSaved={showSaved} />
          </Permitted>
        )}
      </QueryState>
    </>
  );
}
