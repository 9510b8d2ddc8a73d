import type { QueryClient } from '@tanstack/react-query';
import { apiQuery, type Asked, type Read } from './api/api-query.js';

/**
 * Starts loading a page's data while the page's script is still loading: `prefetchQuery(context, getFund, { path: params
 * })`. Where this fails, the page repeats the request and shows the error.
 */
export function prefetchQuery<R extends Read>(
  { queryClient }: { queryClient: QueryClient },
  read: R,
  ...filling: Asked<R>
): void {
  void queryClient.prefetchQuery(apiQuery(read, ...filling));
}
