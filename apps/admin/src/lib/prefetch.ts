import type { QueryClient } from '@tanstack/react-query';
import type { Asked } from './api/api-query.js';
import type * as Api from './api/generated/sdk.gen.js';

/**
 * Starts loading a page's data while the page's script is still loading: `prefetchQuery(context, 'getFund', { path:
 * params })`. The function is named by text, because the generated client is in a chunk of its own that the first page
 * does not load. Where this fails, the page repeats the request and shows the error.
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
