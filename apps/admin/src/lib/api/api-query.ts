import { queryOptions } from '@tanstack/react-query';
import type { Client } from './generated/client/index.js';

/** A function of the generated client that reads. */
export type Read = (options: never) => Promise<unknown>;

/** What fills a request: the parts of its address, its query and, where a question is posted, its body. */
type Filling<R extends Read> = Pick<
  NonNullable<Parameters<R>[0]>,
  keyof NonNullable<Parameters<R>[0]> & ('path' | 'query' | 'body')
>;

/** The filling as an argument: left out where the function asks for none. */
export type Asked<R extends Read> = object extends Filling<R> ? [Filling<R>?] : [Filling<R>];

/** What the address of a list's page may hold: all that the list can be asked, but for how many rows. */
export type SearchOf<Data extends { readonly query?: unknown }> = Readonly<
  Omit<NonNullable<Data['query']>, 'limit'>
>;

type Answer<R extends Read> = Exclude<Awaited<ReturnType<R>>, undefined>;

const addressOf = ({ url }: { url: string }) => url;

/** In place of the client that fetches: answers with the address that a request would go to. */
const addresses = { get: addressOf, post: addressOf } as unknown as Client;

/**
 * The query of a function of the generated client that reads: `useQuery(apiQuery(getFund, { path: { id } }))`.
 * Its key is the address and what fills it, `['/api/v1/funds/{id}', { path: { id } }]`. The function itself says the
 * address, so nothing names the query a second time, and a minified build has the same keys.
 */
export function apiQuery<R extends Read>(read: R, ...[filling]: Asked<R>) {
  const send = read as unknown as (options: object) => Promise<Answer<R>>;
  const address: unknown = send({ ...filling, client: addresses });
  return queryOptions({
    queryKey: [address, filling],
    queryFn: ({ signal }) => send({ ...filling, signal }),
  });
}

/** The same, past what is cached: the record as it is now, to compare with what could not be saved over it. */
export function latestQuery<R extends Read>(read: R, ...filling: Asked<R>) {
  const { queryKey, queryFn } = apiQuery(read, ...filling);
  return queryOptions({ queryKey: ['latest', ...queryKey], queryFn, staleTime: 0, gcTime: 0 });
}
