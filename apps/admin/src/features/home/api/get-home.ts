import { queryOptions } from '@tanstack/react-query';
import { getHome } from '../../../lib/api/generated/sdk.gen.js';
import type { GetHomeResponse } from '../../../lib/api/generated/types.gen.js';

export type WorkSection = GetHomeResponse['sections'][number];

export type WorkItem = WorkSection['items'][number];

/** What waits for the signed-in person, in sections, most urgent first. */
export const homeQuery = queryOptions({
  queryKey: ['home'],
  queryFn: ({ signal }) => getHome({ signal }),
});
