import { CALL_LIST } from '@almoner/domain/calls';
import { getRouteApi } from '@tanstack/react-router';
import { LinkButton } from '../../../components/buttons.js';
import { ListView } from '../../../components/lists/list-view.js';
import { PageHeading } from '../../../components/page.js';
import { CALL_CELLS } from '../../../features/calls/components/call-cells.js';
import { listCalls } from '../../../lib/api/generated/sdk.gen.js';
import { useAudience, usePermission } from '../../../lib/session.js';

const route = getRouteApi('/signed-in/calls');

/** All calls for staff; for organisations, those that are open or were. */
export function CallListPage() {
  const isStaff = useAudience() === 'staff';
  return (
    <>
      <PageHeading title={isStaff ? 'Calls' : 'Funding you can apply for'} />
      {usePermission('calls.edit') && <LinkButton to="/calls/new">Draft a call</LinkButton>}
      <ListView
        list={CALL_LIST}
        address={route.useSearch()}
        requests={{ list: listCalls }}
        cells={CALL_CELLS}
      />
    </>
  );
}
