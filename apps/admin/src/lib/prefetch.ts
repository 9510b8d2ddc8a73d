import type { FetchQueryOptions, QueryClient, QueryKey } from '@tanstack/react-query';
import type * as Api from './api/generated/sdk.gen.js';

/**
 * Begins to read what a page will show while the page itself is still on its way. The query comes from a chunk of its
 * own, so that the first page carries none of them; where it fails, the page asks again and shows why.
 */
export function prefetch(begin: () => Promise<void>): void {
  begin().catch(() => undefined);
}

/**
 * Begins to read what a page will show while the page itself is still on its way. The generated client comes in a
 * chunk of its own, so that the first page does not carry it; where the reading fails, the page asks again and shows why.
 */
export function prefetchQuery<Answer, Key extends QueryKey>(
  { queryClient }: { queryClient: QueryClient },
  queryOf: (api: typeof Api) => FetchQueryOptions<Answer, Error, Answer, Key>,
): void {
  prefetch(async () => {
    await queryClient.prefetchQuery(queryOf(await import('./api/generated/sdk.gen.js')));
  });
}
