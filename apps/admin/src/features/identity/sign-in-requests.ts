import { queryOptions } from '@tanstack/react-query';
import { client } from '../../lib/api/generated/client.gen.js';
import type {
  ListPersonasResponse,
  ListPersonasResponses,
} from '../../lib/api/generated/types.gen.js';
import { isProblem } from '../../lib/problem.js';

/* The requests of the first page. They call the client directly: the generated functions are in one file, so importing one would load the requests of every other page too. */

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

/** The personas of the demonstration; empty where the installation is not a demonstration. */
export const personasQuery = queryOptions({
  queryKey: ['personas'],
  queryFn: loadPersonas,
  staleTime: Infinity,
});

/** Starts a session as a persona of the demonstration. */
export async function signInAsPersona(key: string): Promise<void> {
  await client.post({ url: '/api/v1/demo/personas/{key}/session', path: { key } });
}

/** Starts a session; the server sets the cookie. Refused with `identity.wrong-credentials`. */
export async function signIn(credentials: Credentials): Promise<void> {
  await client.post({
    url: '/api/v1/session',
    body: credentials,
    headers: { 'Content-Type': 'application/json' },
  });
}

/** Ends the session on the server, which removes its cookie. */
export async function signOut(): Promise<void> {
  await client.delete({ url: '/api/v1/session' });
}
