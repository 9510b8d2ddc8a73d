import { queryOptions } from '@tanstack/react-query';
import { listRecoveries } from '../../../lib/api/generated/sdk.gen.js';
import type {
  ListRecoveriesData,
  ListRecoveriesResponse,
} from '../../../lib/api/generated/types.gen.js';

export type RecoveriesSearch = Readonly<Omit<NonNullable<ListRecoveriesData['query']>, 'limit'>>;

export type RecoveryRow = ListRecoveriesResponse['items'][number];

/** Where the list is given as a file. */
export const RECOVERIES_EXPORT = '/api/v1/recoveries/export.csv';

/** One page of the recoveries. */
export function recoveriesQuery(search: RecoveriesSearch) {
  return queryOptions({
    queryKey: ['recoveries', 'list', search],
    queryFn: ({ signal }) => listRecoveries({ query: search, signal }),
  });
}
