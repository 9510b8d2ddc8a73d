import * as sdk from '../../../lib/api/generated/sdk.gen.js';

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** Starts a session; the cookie is the server's. Refused with `identity.wrong-credentials`. */
export async function signIn(credentials: Credentials): Promise<void> {
  await sdk.signIn({ body: credentials });
}
