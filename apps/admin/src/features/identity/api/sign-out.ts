import { client } from '../../../lib/api/generated/client.gen.js';

/** Ends the session on the server and takes its cookie away. */
export async function signOut(): Promise<void> {
  await client.delete({ url: '/api/v1/session' });
}
