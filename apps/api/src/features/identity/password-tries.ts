import { createHash } from 'node:crypto';
import { isIPv4, isIPv6 } from 'node:net';
import type { CountedTries } from '@almoner/domain/people';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../../platform/config/config.module.js';
import type { Config } from '../../platform/config/config.js';
import { Pools } from '../../platform/database/pools.js';

/** How long tries count together, and how long a lock lasts. */
export const PERIOD_SECONDS = 900;

/** Wrong passwords for one account, from one known device, or of one signed-in person, before none is left. */
export const TRIES = 10;

/** How many rows the tries for addresses of nobody share. */
const ROWS_OF_NOBODY = 256;

/** What tries are counted for, and under which name. */
export interface CountedFor {
  readonly kind: CountedTries;
  readonly key: string;
}

/** What came of taking a try. */
export interface Try {
  /** False where none was left. */
  readonly allowed: boolean;
  /** How many are left after it. */
  readonly leftOver: number;
  /** When they count anew. */
  readonly until: Date;
}

/** The row in which tries for an address count that belongs to nobody. */
export function nobody(email: string): CountedFor {
  const [first = 0] = createHash('sha256').update(email.toLowerCase()).digest();
  return { kind: 'nobody', key: String(first % ROWS_OF_NOBODY) };
}

/** The eight groups of an IPv6 address. */
function groupsOf(address: string): number[] {
  const plain = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [before = '', after] = plain.split('::');
  const read = (part: string) => (part === '' ? [] : part.split(':').map((g) => parseInt(g, 16)));
  const [first, last] = [read(before), after === undefined ? [] : read(after)];
  return [...first, ...Array<number>(8 - first.length - last.length).fill(0), ...last];
}

/**
 * The network that an address belongs to, as attempts are counted: an IPv4 address by itself, also where it is written as
 * IPv6, and of an IPv6 address the first 64 bits, since a household has as many addresses as it likes below them.
 */
export function networkOf(address: string): CountedFor {
  const [plain = ''] = address.split('%');
  if (isIPv4(plain)) return { kind: 'network', key: plain };
  if (!isIPv6(plain)) return { kind: 'network', key: 'unknown' };
  const groups = groupsOf(plain);
  const [high = 0, low = 0] = groups.slice(6);
  if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff)
    return { kind: 'network', key: [high >> 8, high & 255, low >> 8, low & 255].join('.') };
  const prefix = groups.slice(0, 4).map((group) => group.toString(16));
  return { kind: 'network', key: `${prefix.join(':')}::/64` };
}

/**
 * Counts the tries of passwords in the database, so that they hold for every process and over restarts. A try is taken
 * before the password is compared and given back where it was right, so that many at the same moment gain nothing.
 */
@Injectable()
export class PasswordTries {
  constructor(
    @Inject(Pools) private readonly pools: Pools,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async take(counted: CountedFor): Promise<Try> {
    const [taken] = await this.pools.prepared<Try>(
      'service',
      `SELECT allowed, left_over AS "leftOver", until FROM take_password_try($1, $2, $3, $4)`,
      [counted.kind, counted.key, this.mostOf(counted), PERIOD_SECONDS],
    );
    return taken!;
  }

  /** Until when no try is left; null where one is. Takes none. */
  async spentUntil({ kind, key }: CountedFor): Promise<Date | null> {
    const [spent] = await this.pools.prepared<{ until: Date }>(
      'service',
      `SELECT ends_at AS until FROM password_tries
        WHERE kind = $1 AND key = $2 AND is_spent AND ends_at > almoner_now()`,
      [kind, key],
    );
    return spent?.until ?? null;
  }

  async giveBack({ kind, key }: CountedFor): Promise<void> {
    await this.pools.prepared('service', 'SELECT give_back_password_try($1, $2)', [kind, key]);
  }

  async forget({ kind, key }: CountedFor): Promise<void> {
    await this.pools.prepared('service', 'SELECT forget_password_tries($1, $2)', [kind, key]);
  }

  private mostOf({ kind }: CountedFor): number {
    return kind === 'network' ? this.config.signInTriesOfNetwork : TRIES;
  }
}
