import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The master key that seals bank details on this computer. It is made once and kept beside the database, so that
 * later starts can open what was sealed. In production no key is made: it has to be set.
 * @param {string} home
 */
export function useMasterKey(home) {
  if (process.env.ALMONER_MASTER_KEY || process.env.NODE_ENV === 'production') return;
  const file = path.join(home, 'master-key');
  if (!existsSync(file)) {
    writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  }
  process.env.ALMONER_MASTER_KEY = readFileSync(file, 'utf8').trim();
}
