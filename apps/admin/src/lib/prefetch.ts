import type { QueryClient } from '@tanstack/react-query';
import type { Asked } from './api/api-query.js';
import type * as Api from './api/generated/sdk.gen.js';

/**
 * Begins to read what a page will show while the page itself is still on its way. The query comes from a chunk of its
 * own, so that the first page carries none of them; where it fails, the page asks again and shows why.
 */
export function prefetch(begin: () => Promise<void>): void {
  begin().catch(() => undefined);
}

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
  prefetch(async () => {
    const api = import('./api/generated/sdk.gen.js');
    const { apiQuery } = await import('./api/api-query.js');
    await queryClient.prefetchQuery(apiQuery((await api)[name], ...filling));
  });
}
