import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

/** Node 24 as installed by npm: what every build, test and server process runs on. */
export const node24 = path.join(root, 'node_modules', '.bin', 'node');

/**
 * A path inside the checkout.
 * @param {...string} parts
 */
export function inRoot(...parts) {
  return path.join(root, ...parts);
}

/** Where Almoner keeps its database, logs and lock: `ALMONER_HOME`, or `.almoner` in the checkout. */
export function almonerHome() {
  return path.resolve(process.env.ALMONER_HOME ?? inRoot('.almoner'));
}
