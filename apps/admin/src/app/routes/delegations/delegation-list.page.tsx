import { DELEGATION_LIST } from '@almoner/domain/delegations';
import { getRouteApi } from '@tanstack/react-router';
import { Breadcrumb, Breadcrumbs, PageHeading, Permitted } from '../../../components/page.js';
import { LinkButton } from '../../../components/buttons.js';
import { ListView } from '../../../components/lists/list-view.js';
import { DELEGATION_CELLS } from '../../../features/delegations/components/delegation-cells.js';
import { listDelegations } from '../../../lib/api/generated/sdk.gen.js';
import { usePermission } from '../../../lib/session.js';

const route = getRouteApi('/signed-in/delegations');

/** The delegations: who approves payments for whom. */
export function DelegationListPage() {
  const mayLend = usePermission('payments.delegate');
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/payments">Payments</Breadcrumb>
      </Breadcrumbs>
      <PageHeading title="Who approves in whose name" />
      <Permitted permission="delegations.read">
        {mayLend && <LinkButton to="/delegations/new">Lend my approval</LinkButton>}
        <ListView
          list={DELEGATION_LIST}
          address={route.useSearch()}
          requests={{ list: listDelegations }}
          cells={DELEGATION_CELLS}
        />
      </Permitted>
    </>
  );
}
