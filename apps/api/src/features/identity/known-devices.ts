import { Inject, Injectable } from '@nestjs/common';
import { newToken, tokenHash } from '../../platform/auth/session-cookie.js';
import { Pools } from '../../platform/database/pools.js';

/** How long a browser stays known after the last sign-in in it: 180 days. */
export const DEVICE_SECONDS = 180 * 86_400;

/** How many browsers of a person stay known. */
const MOST_DEVICES = 20;

/** Stands for an account that does not exist, so that the same is asked of the database. */
const NO_ACCOUNT = '00000000-0000-0000-0000-000000000000';

/** The name of a browser in the counts of tries. */
export function deviceKey(token: string): string {
  return tokenHash(token).toString('base64url');
}

/** Browsers in which people signed in before. Each is known to the database by the hash of a random cookie. */
@Injectable()
export class KnownDevices {
  constructor(@Inject(Pools) private readonly pools: Pools) {}

  /** Whether the person has signed in before in the browser with this cookie. */
  async isKnown(token: string, userId: string | null): Promise<boolean> {
    const found = await this.pools.prepared(
      'service',
      `SELECT FROM known_devices WHERE token_hash = $1 AND user_id = $2 AND expires_at > almoner_now()`,
      [tokenHash(token), userId ?? NO_ACCOUNT],
    );
    return found.length > 0;
  }

  /**
   * Keeps the browser as known to the person. Answers its cookie: a new one, or the one it has where other people of the same
   * browser are known by it.
   */
  async remember(token: string | undefined, userId: string): Promise<string> {
    const kept = token !== undefined && (await this.isAnybodys(token)) ? token : newToken();
    const values = [tokenHash(kept), userId, DEVICE_SECONDS, MOST_DEVICES];
    await this.pools.prepared('service', 'SELECT remember_device($1, $2, $3, $4)', values);
    return kept;
  }

  private async isAnybodys(token: string): Promise<boolean> {
    const found = await this.pools.prepared(
      'service',
      `SELECT FROM known_devices WHERE token_hash = $1 AND expires_at > almoner_now() LIMIT 1`,
      [tokenHash(token)],
    );
    return found.length > 0;
  }
}
