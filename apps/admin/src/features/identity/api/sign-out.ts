import * as sdk from '../../../lib/api/generated/sdk.gen.js';

/** Ends the session on the server and takes its cookie away. */
export async function signOut(): Promise<void> {
  await sdk.signOut();
}
