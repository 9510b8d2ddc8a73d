import { queryOptions } from '@tanstack/react-query';
import { listJournals } from '../../../lib/api/generated/sdk.gen.js';
import type {
  ListJournalsData,
  ListJournalsResponse,
} from '../../../lib/api/generated/types.gen.js';

export type JournalsSearch = Readonly<Omit<NonNullable<ListJournalsData['query']>, 'limit'>>;

export type Journal = ListJournalsResponse['items'][number];

/** One page of the journals of a budget line; with an account, those that moved money in or out of it. */
export function journalsQuery(lineId: string, search: JournalsSearch) {
  return queryOptions({
    queryKey: ['budgets', 'journals', lineId, search],
    queryFn: ({ signal }) => listJournals({ path: { id: lineId }, query: search, signal }),
  });
}
