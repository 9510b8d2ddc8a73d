import type { World } from '@almoner/domain/calendar';
import type { Config } from '../config/config.js';
import { ConfigurationError } from '../config/configuration-error.js';
import { Clock } from './clock.js';

export interface ClockRow {
  readonly world: World;
  readonly moved: boolean;
  readonly now: Date;
}

/** Reads the clock of the database and what the database is marked as. */
export const CLOCK_OF_DATABASE =
  'SELECT world, ahead_ms <> 0 AS moved, almoner_now() AS now FROM clock';

/** Whether this environment may work in a database that is marked so. */
function mayServe(world: World, { environment, demonstration }: Config): boolean {
  if (environment !== 'production' || world === 'production') return true;
  return world === 'demonstration' && demonstration;
}

/**
 * The clock of the process: the machine's, or one that runs on from the moment of a moved database, so that both tell
 * the same time. Throws ConfigurationError where a production process would serve a test, or a demonstration that was
 * not explicitly allowed.
 */
export function clockOfDatabase(row: ClockRow | undefined, config: Config): Clock {
  const { world, moved, now } = row ?? { world: 'production', moved: false, now: new Date(0) };
  if (mayServe(world, config)) return moved ? Clock.startingAt(now) : new Clock();
  throw new ConfigurationError([
    `The database of DATABASE_URL is marked as a ${world}, and its clock may be moved: NODE_ENV=production refuses it${
      world === 'demonstration' ? ' unless the demonstration is allowed there' : ''
    }.`,
  ]);
}
