import { APPLICATION_LIST } from '@almoner/domain/applications';
import { LinkButton } from '../../../components/buttons.js';
import { ListView } from '../../../components/lists/list-view.js';
import { PageHeading } from '../../../components/page.js';
import { APPLICATION_CELLS } from '../../../features/applications/components/application-cells.js';
import { listApplications } from '../../../lib/api/generated/sdk.gen.js';
import type { ListAddress } from '../../../lib/list-search.js';
import { usePermission } from '../../../lib/session.js';

/** The applications of the signed-in person's organisation. */
export function OwnApplications({ address }: { address: ListAddress<typeof APPLICATION_LIST> }) {
  const mayApply = usePermission('applications.write');
  return (
    <>
      <PageHeading title="Your applications" />
      {mayApply && (
        <LinkButton to="/calls" search={{ status: 'open' }}>
          Find funding to apply for
        </LinkButton>
      )}
      <ListView
        list={APPLICATION_LIST}
        address={address}
        requests={{ list: listApplications }}
        cells={APPLICATION_CELLS}
        only={['reference', 'call', 'title', 'amount', 'status', 'submitted']}
        filtered={false}
        none="You have not started an application. Choose a call under Funding to begin one."
      />
    </>
  );
}
