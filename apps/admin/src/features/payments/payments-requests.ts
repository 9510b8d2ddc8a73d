import { apiQuery } from '../../lib/api/api-query.js';
import { listPayments } from '../../lib/api/generated/sdk.gen.js';

const MOST_INSTALMENTS = 100;

/** The instalments of one award in the order of their due dates. */
export function scheduleQuery(awardId: string) {
  return apiQuery(listPayments, { query: { awardId, sort: 'dueOn', limit: MOST_INSTALMENTS } });
}
