import { useQuery } from '@tanstack/react-query';
import type { ApplicationsSearch } from '../../../features/applications/api/list-applications.js';
import type { ApplicationFilterChoices } from '../../../features/applications/applications-labels.js';
import { areaChoicesQuery } from '../../../features/areas/areas-requests.js';
import { callChoicesQuery } from '../../../features/calls/api/call-choices.js';
import { fundChoicesQuery } from '../../../features/funds/api/fund-choices.js';
import { peopleChoicesQuery } from '../../../features/identity/identity-requests.js';
import { usePermission } from '../../../lib/session.js';

/** What the queue of applications can be narrowed by: calls of the fund that is chosen, people one may look up. */
export function useFilterChoices({ fundId }: ApplicationsSearch): ApplicationFilterChoices {
  const mayReadPeople = usePermission('identity.read');
  const people = useQuery({
    ...peopleChoicesQuery('assessments.score', fundId),
    enabled: mayReadPeople,
  });
  return {
    funds: useQuery(fundChoicesQuery('open-call')).data ?? [],
    calls: useQuery(callChoicesQuery(fundId)).data ?? [],
    areas: useQuery(areaChoicesQuery('council')).data ?? [],
    assessors: people.data ?? [],
  };
}
