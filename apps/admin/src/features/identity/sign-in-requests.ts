import { queryOptions } from '@tanstack/react-query';
import { client } from '../../lib/api/generated/client.gen.js';
import type {
  ListPersonasResponse,
  ListPersonasResponses,
} from '../../lib/api/generated/types.gen.js';
import { isProblem } from '../../lib/problem.js';

/*
 * What the first page asks, through the client itself: the generated functions are one file, and the first page would
 * carry the requests of every other page.
 */

export type Persona = ListPersonasResponse['items'][number];

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

async function loadPersonas(): Promise<readonly Persona[]> {
  try {
    const { items } = await client.get<ListPersonasResponses, unknown, true, 'data'>({
      url: '/api/v1/demo/personas',
      responseStyle: 'data',
    });
    return items;
  } catch (error) {
    if (isProblem(error, 404)) return [];
    throw error;
  }
}

/** The people of the demonstration; none where the installation is no demonstration. */
export const personasQuery = queryOptions({
  queryKey: ['personas'],
  queryFn: loadPersonas,
  staleTime: Infinity,
});

/** Starts a session as one of the demonstration's people. */
export async function signInAsPersona(key: string): Promise<void> {
  await client.post({ url: '/api/v1/demo/personas/{key}/session', path: { key } });
}

/** Starts a session; the cookie is the server's. Refused with `identity.wrong-credentials`. */
export async function signIn(credentials: Credentials): Promise<void> {
  await client.post({
    url: '/api/v1/session',
    body: credentials,
    headers: { 'Content-Type': 'application/json' },
  });
}

/** Ends the session on the server and takes its cookie away. */
export async function signOut(): Promise<void> {
  await client.delete({ url: '/api/v1/session' });
}
