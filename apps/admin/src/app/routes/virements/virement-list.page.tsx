import { VIREMENT_LIST } from '@almoner/domain/virements';
import { getRouteApi } from '@tanstack/react-router';
import { LinkButton } from '../../../components/buttons.js';
import { ListView } from '../../../components/lists/list-view.js';
import { PageHeading, Permitted } from '../../../components/page.js';
import { listVirements, totalVirements } from '../../../lib/api/generated/sdk.gen.js';
import { usePermission } from '../../../lib/session.js';
import { VIREMENT_CELLS } from '../../../features/virements/components/virement-cells.js';

const route = getRouteApi('/signed-in/virements');

function Virements() {
  const address = route.useSearch();
  const mayRequest = usePermission('budgets.request-virement');
  return (
    <>
      <p>Money moved from one budget to another: asked for by one person, approved by another.</p>
      {mayRequest && <LinkButton to="/virements/new">Request a virement</LinkButton>}
      <ListView
        list={VIREMENT_LIST}
        address={address}
        requests={{ list: listVirements, totals: totalVirements }}
        cells={VIREMENT_CELLS}
      />
    </>
  );
}

/** All virements. */
export function VirementListPage() {
  return (
    <>
      <PageHeading title="Virements" />
      <Permitted permission="budgets.read">
        <Virements />
      </Permitted>
    </>
  );
}
