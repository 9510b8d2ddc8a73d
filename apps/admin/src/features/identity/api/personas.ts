import { queryOptions } from '@tanstack/react-query';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { ListPersonasResponse } from '../../../lib/api/generated/types.gen.js';
import { isProblem } from '../../../lib/problem.js';

export type Persona = ListPersonasResponse['items'][number];

async function loadPersonas(): Promise<readonly Persona[]> {
  try {
    return (await sdk.listPersonas()).items;
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
  await sdk.signInAsPersona({ path: { key } });
}
