import type { Audience, Permission } from '@almoner/domain/shared';
import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query';
import { client } from './api/generated/client.gen.js';
import type { GetSessionResponse, GetSessionResponses } from './api/generated/types.gen.js';
import { isProblem } from './problem.js';

/** Who is signed in, for whom they act, and what they may do. */
export type Session = GetSessionResponse;

const MINUTE_MS = 60_000;

async function loadSession(): Promise<Session | null> {
  try {
    // The client itself: every request the API takes would otherwise be on the first page.
    return await client.get<GetSessionResponses, unknown, true, 'data'>({
      url: '/api/v1/session',
      responseStyle: 'data',
    });
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

/** Forgets all that was read for the person before, and asks who is signed in now. */
export async function renewSession(queryClient: QueryClient): Promise<Session | null> {
  queryClient.removeQueries({
    predicate: (query) => query.queryKey[0] !== sessionQuery.queryKey[0],
  });
  return queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
}

/** In place of a fund: the permission must be held for every fund, as for what belongs to none of them. */
export const EVERY_FUND = 'every-fund';

/** Whether a session holds a permission at all or, where a fund is named, for that fund. */
export function holdsPermission(
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

/** Whether the signed-in person holds a permission: to show or hide, never to protect (the API does that). */
export function usePermission(permission: Permission, fundId?: string): boolean {
  return holdsPermission(useSession(), permission, fundId);
}

/** For whom the page is worded: the public words unless staff are signed in. */
export function useAudience(): Audience {
  return useSession()?.audience ?? 'organisation';
}
