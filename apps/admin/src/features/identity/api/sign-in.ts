import { client } from '../../../lib/api/generated/client.gen.js';

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** Starts a session; the cookie is the server's. Refused with `identity.wrong-credentials`. */
export async function signIn(credentials: Credentials): Promise<void> {
  await client.post({
    url: '/api/v1/session',
    body: credentials,
    headers: { 'Content-Type': 'application/json' },
  });
}
