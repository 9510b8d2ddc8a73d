import type { QueryClient } from '@tanstack/react-query';
import type { Asked } from './api/api-query.js';
import type * as Api from './api/generated/sdk.gen.js';

/**
 * Begins to read what a page will show while the page itself is still on its way:
 * `prefetchQuery(context, 'getFund', { path: params })`, by the name of a function of the generated client, which comes in
 * a chunk of its own, so that the first page does not carry it. Where the reading fails, the page asks again and shows
 * why.
 */
export function prefetchQuery<Name extends keyof typeof Api>(
  { queryClient }: { queryClient: QueryClient },
  name: Name,
  ...filling: Asked<(typeof Api)[Name]>
): void {
  const loaded = Promise.all([import('./api/generated/sdk.gen.js'), import('./api/api-query.js')]);
  loaded
    .then(([api, { apiQuery }]) => queryClient.prefetchQuery(apiQuery(api[name], ...filling)))
    .catch(() => undefined);
}
