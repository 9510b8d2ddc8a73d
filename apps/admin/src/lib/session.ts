import type { Audience, Permission } from '@almoner/domain/shared';
import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query';
import { client } from './api/generated/client.gen.js';
import type { GetSessionResponse, GetSessionResponses } from './api/generated/types.gen.js';
import { followServer } from './present.js';
import { isProblem } from './problem.js';

/** The signed-in person, their organisation, and their permissions. */
export type Session = GetSessionResponse;

const MINUTE_MS = 60_000;

async function loadSession(): Promise<Session | null> {
  try {
    // calls the client directly: importing a generated function would load the requests of every page with the first
    // page
    const session = await client.get<GetSessionResponses, unknown, true, 'data'>({
      url: '/api/v1/session',
      responseStyle: 'data',
    });
    followServer(session.answeredAt);
    return session;
  } catch (error) {
    if (isProblem(error, 401)) return null;
    throw error;
  }
}

/** The session, or null when nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: loadSession,
  staleTime: 5 * MINUTE_MS,
  retry: false,
});

/** Clears everything that was read for the person before, and loads the session again. */
export async function renewSession(queryClient: QueryClient): Promise<Session | null> {
  queryClient.removeQueries({
    predicate: (query) => query.queryKey[0] !== sessionQuery.queryKey[0],
  });
  return queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
}

/** Used in place of a fund where the permission must be had for every fund, as for records that belong to no fund. */
export const EVERY_FUND = 'every-fund';

/** Whether a session has a permission for any fund or, where a fund is named, for that fund. */
export function hasPermission(
  session: Session | null | undefined,
  permission: Permission,
  fundId?: string,
): boolean {
  const held = session?.permissions.find((entry) => entry.permission === permission);
  if (!held) return false;
  if (held.everywhere) return true;
  return fundId === undefined ? held.fundIds.length > 0 : held.fundIds.includes(fundId);
}

/** The session of the signed-in person; null on public pages when nobody is signed in. */
export function useSession(): Session | null {
  return useQuery(sessionQuery).data ?? null;
}

/**
 * Whether the signed-in person has a permission. Use it to show or hide something, never to protect it: the API does
 * that.
 */
export function usePermission(permission: Permission, fundId?: string): boolean {
  return hasPermission(useSession(), permission, fundId);
}

/** The audience whose words a page uses: the organisations' unless staff are signed in. */
export function useAudience(): Audience {
  return useSession()?.audience ?? 'organisation';
}
