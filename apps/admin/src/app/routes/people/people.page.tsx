import { Loaded, PageHeading, Permitted } from '../../../components/page.js';
import { PeopleTable, UncoveredDuties } from '../../../features/people/components/office.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getOffice } from '../../../lib/api/generated/sdk.gen.js';

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
      </Permitted>
    </>
  );
}
