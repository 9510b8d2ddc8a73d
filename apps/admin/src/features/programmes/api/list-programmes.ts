import { queryOptions } from '@tanstack/react-query';
import { listProgrammes } from '../../../lib/api/generated/sdk.gen.js';
import type { ListProgrammesResponse } from '../../../lib/api/generated/types.gen.js';

export interface ProgrammesSearch {
  readonly sort?: 'code' | '-code' | 'name' | '-name';
  readonly cursor?: string;
}

export type ProgrammeRow = ListProgrammesResponse['items'][number];

/** The same list as a file. */
export const PROGRAMMES_EXPORT = '/api/v1/programmes/export.csv';

/** One page of the programmes. */
export function programmesQuery(search: ProgrammesSearch) {
  return queryOptions({
    queryKey: ['programmes', 'list', search],
    queryFn: ({ signal }) => listProgrammes({ query: search, signal }),
  });
}
