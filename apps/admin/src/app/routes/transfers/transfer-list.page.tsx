import { TRANSFER_NOTE_LIST } from '@almoner/domain/transfers';
import { getRouteApi } from '@tanstack/react-router';
import { LinkButton } from '../../../components/buttons.js';
import { ListView } from '../../../components/lists/list-view.js';
import { PageHeading, Permitted } from '../../../components/page.js';
import { TRANSFER_CELLS } from '../../../features/transfers/components/transfer-cells.js';
import { listTransfers, totalTransfers } from '../../../lib/api/generated/sdk.gen.js';
import { usePermission } from '../../../lib/session.js';

const route = getRouteApi('/signed-in/transfers');

function TransferNotes() {
  const address = route.useSearch();
  const mayRelease = usePermission('payments.release');
  return (
    <>
      <p>
        Allocations go to health boards by transfer within the public finances. A transfer note
        tells finance what to transfer, with the share of each partnership. There is no bank file.
      </p>
      {mayRelease && <LinkButton to="/transfers/new">Release transfers</LinkButton>}
      <ListView
        list={TRANSFER_NOTE_LIST}
        address={address}
        requests={{ list: listTransfers, totals: totalTransfers }}
        cells={TRANSFER_CELLS}
      />
    </>
  );
}

/** All transfer notes. */
export function TransferListPage() {
  return (
    <>
      <PageHeading title="Transfer notes" />
      <Permitted permission="transfers.read">
        <TransferNotes />
      </Permitted>
    </>
  );
}
