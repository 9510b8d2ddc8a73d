import { Loaded, PageHeading } from '../../../components/page.js';
import { TryThisList } from '../../../features/home/components/try-this-list.js';
import { TRY_THIS } from '../../../features/home/try-this.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getHome } from '../../../lib/api/generated/sdk.gen.js';
import { useSession } from '../../../lib/session.js';
import { OrganisationHome } from './organisation-home.js';
import { StaffHome } from './staff-home.js';

/** The work that waits for the signed-in person. */
export function HomePage() {
  const session = useSession();
  const staff = session?.audience === 'staff';
  const tasks = session?.roles.flatMap(({ role }) => TRY_THIS[role]) ?? [];
  return (
    <>
      <PageHeading
        title={staff ? 'Your work' : 'What to do next'}
        label={session?.organisation?.name ?? session?.roles[0]?.label}
      />
      <Loaded query={apiQuery(getHome)}>
        {({ sections }) =>
          staff ? <StaffHome sections={sections} /> : <OrganisationHome sections={sections} />
        }
      </Loaded>
      {session?.demonstration && <TryThisList tasks={tasks} />}
    </>
  );
}
