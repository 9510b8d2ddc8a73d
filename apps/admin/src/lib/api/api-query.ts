import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { Client } from './generated/client/index.js';

/** A function of the generated client that reads. */
type Read = (options: never) => Promise<unknown>;

/** The parameters of a request: the parts of its path, its query and, for a reading POST, its body. */
type Filling<R extends Read> = Pick<
  NonNullable<Parameters<R>[0]>,
  keyof NonNullable<Parameters<R>[0]> & ('path' | 'query' | 'body')
>;

/** The parameters as arguments; left out where the function needs none. */
type Asked<R extends Read> = object extends Filling<R> ? [Filling<R>?] : [Filling<R>];

/** The search parameters that a list's page may have: the query of the list, without the number of rows. */
export type SearchOf<Data extends { readonly query?: unknown }> = Readonly<
  Omit<NonNullable<Data['query']>, 'limit'>
>;

type Answer<R extends Read> = Exclude<Awaited<ReturnType<R>>, undefined>;

const addressOf = ({ url }: { url: string }) => url;

/** Used in place of the real client: it answers with the address that a request would go to. */
const addresses = { get: addressOf, post: addressOf } as unknown as Client;

/**
 * A query of a reading function of the generated client: `useQuery(apiQuery(getFund, { path: { id } }))`. Its key is
 * the address and its parameters, `['/api/v1/funds/{id}', { path: { id } }]`. The key is read from the function itself,
 * so that no query has to be named, and keys are the same in a minified build.
 */
export function apiQuery<R extends Read>(read: R, ...[filling]: Asked<R>) {
  const send = read as unknown as (options: object) => Promise<Answer<R>>;
  const address: unknown = send({ ...filling, client: addresses });
  return queryOptions({
    queryKey: [address, filling],
    queryFn: ({ signal }) => send({ ...filling, signal }),
  });
}

/**
 * Like `apiQuery`, but bypasses the cache: the record as it is now, to compare with changes that could not be saved.
 */
export function latestQuery<R extends Read>(read: R, ...filling: Asked<R>) {
  const { queryKey, queryFn } = apiQuery(read, ...filling);
  return queryOptions({ queryKey: ['latest', ...queryKey], queryFn, staleTime: 0, gcTime: 0 });
}

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
