import { RECOVERY_LIST } from '@almoner/domain/recoveries';
import { getRouteApi } from '@tanstack/react-router';
import { ListView } from '../../../components/lists/list-view.js';
import { PageHeading } from '../../../components/page.js';
import { listRecoveries, totalRecoveries } from '../../../lib/api/generated/sdk.gen.js';
import { useAudience } from '../../../lib/session.js';
import { RECOVERY_CELLS } from '../../../features/recoveries/components/recovery-cells.js';

const route = getRouteApi('/signed-in/recoveries');

const WORDS = {
  staff: {
    title: 'Recoveries',
    about: 'Money that has to come back: requested from the page of a paid payment.',
    none: 'There are no recoveries yet.',
  },
  organisation: {
    title: 'Money to pay back',
    about: 'What the funder has asked you to pay back, and what you have paid back.',
    none: 'You have nothing to pay back.',
  },
} as const;

/** All recoveries. */
export function RecoveryListPage() {
  const address = route.useSearch();
  const audience = useAudience();
  const isStaff = audience === 'staff';
  const { title, about, none } = WORDS[isStaff ? 'staff' : 'organisation'];
  return (
    <>
      <PageHeading title={title} />
      <p>{about}</p>
      <ListView
        list={RECOVERY_LIST}
        address={address}
        requests={{ list: listRecoveries, totals: totalRecoveries }}
        cells={RECOVERY_CELLS}
        filtered={isStaff}
        none={none}
      />
    </>
  );
}
