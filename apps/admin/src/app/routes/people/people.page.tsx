import { Loaded, PageHeading, Permitted } from '../../../components/page.js';
import { AccountLocks } from '../../../features/people/components/account-locks.js';
import { PeopleTable, UncoveredDuties } from '../../../features/people/components/office.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getOffice, listAccountLocks } from '../../../lib/api/generated/sdk.gen.js';
import { EVERY_FUND, usePermission, useSession } from '../../../lib/session.js';

/** For those who may lift them: the accounts that are locked. */
function Locks() {
  const session = useSession();
  if (!usePermission('identity.lift-lock', EVERY_FUND) || session === null) return null;
  return (
    <>
      <h2>Who cannot sign in at present</h2>
      <p>
        Ten wrong passwords lock an account for 15 minutes. The person can still sign in in a
        browser in which they have signed in before.
      </p>
      <Loaded query={apiQuery(listAccountLocks)}>
        {({ items }) => <AccountLocks locks={items} readerId={session.user.id} />}
      </Loaded>
    </>
  );
}

/** The people of the funder with their roles, and the duties that nobody could take on at present. */
export function PeoplePage() {
  return (
    <>
      <PageHeading title="People" />
      <Permitted permission="identity.read">
        <Loaded query={apiQuery(getOffice)}>
          {({ people, uncovered }) => (
            <>
              <h2>What nobody could do at present</h2>
              <p>
                Several steps are taken by different people. This is worked out from the people
                below, their roles in each fund, and what is lent today.
              </p>
              {uncovered.length === 0 ? (
                <p>There is somebody for everything, whoever took the step before.</p>
              ) : (
                <UncoveredDuties duties={uncovered} />
              )}
              <PeopleTable people={people} />
            </>
          )}
        </Loaded>
        <Locks />
      </Permitted>
    </>
  );
}
