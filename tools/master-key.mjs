import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The master key that bank details are sealed under on this computer: made once and kept beside the database, so that
 * a second start still reads what the first has sealed. In production nobody makes one but you.
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
