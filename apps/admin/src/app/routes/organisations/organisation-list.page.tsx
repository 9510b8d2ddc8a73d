import { ORGANISATION_LIST } from '@almoner/domain/organisations';
import { getRouteApi } from '@tanstack/react-router';
import { LinkButton } from '../../../components/buttons.js';
import { ListView } from '../../../components/lists/list-view.js';
import { PageHeading } from '../../../components/page.js';
import { ORGANISATION_CELLS } from '../../../features/organisations/components/organisation-cells.js';
import { listOrganisations } from '../../../lib/api/generated/sdk.gen.js';
import { usePermission } from '../../../lib/session.js';

const route = getRouteApi('/signed-in/organisations');

/** All organisations. */
export function OrganisationListPage() {
  return (
    <>
      <PageHeading title="Organisations" />
      {usePermission('organisations.edit') && (
        <LinkButton to="/organisations/new">Add an organisation</LinkButton>
      )}
      <ListView
        list={ORGANISATION_LIST}
        address={route.useSearch()}
        requests={{ list: listOrganisations }}
        cells={ORGANISATION_CELLS}
      />
    </>
  );
}
