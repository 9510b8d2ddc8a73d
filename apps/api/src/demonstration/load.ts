import { createApplication } from '../application.js';
import { SettableClock } from '../platform/clock/settable-clock.js';
import { ownerUrlOf, type Config } from '../platform/config/config.js';
import { migrate } from '../platform/database/migrate.js';
import { OPENS_AT, TODAY } from './days.js';
import { layGround } from './ground.js';
import { contentsOf, markLoaded, markLoading, removeEverything } from './loaded.js';
import { PreparingClient } from '../platform/database/prepared.js';
import { Office } from './office.js';
import { Owner } from './owner.js';
import { playWorld } from './world.js';
import { WorldClient } from './world-client.js';

export interface LoadOptions {
  /** Removes all existing records and loads the world anew. */
  readonly reset: boolean;
  /** Where the compiled migrations are; `reset` runs them again. */
  readonly migrations: string[];
}

/**
 * Few, because the loading does almost nothing in parallel and each connection has to prepare every statement for
 * itself.
 */
const CONNECTIONS = 3;

/**
 * Says of records that are illustrative, as everything in a demonstration database is by default, what of them the
 * public texts state: the amount, area and work of Circle's award, what Routes is expanded to, the years and theme of the
 * call that replaced an earlier fund, and the yearly amounts of the two funds of the framework, which are given for the
 * life of the Parliament of 2021 to 2026.
 */
async function sayWhatIsStated(owner: Owner): Promise<void> {
  await owner.query(`UPDATE awards SET stated = '{amountPence,areaCodes,title}'
    WHERE organisation_id IN (SELECT id FROM organisations WHERE name = 'Circle')`);
  await owner.query(`UPDATE awards SET stated = '{title}'
    WHERE fund_id IN (SELECT id FROM funds WHERE code = 'ROUTES')`);
  await owner.query(`UPDATE allocations SET stated = '{amountPence}'
    WHERE financial_year BETWEEN 2021 AND 2025`);
  await owner.query(`UPDATE calls SET stated = '{financialYears,themes}'
    WHERE fund_id IN (SELECT id FROM funds WHERE code = 'CYPFAL')`);
  await owner.query(`UPDATE budget_lines SET stated = '{allocatedPence}'
    WHERE financial_year BETWEEN 2021 AND 2025
      AND fund_id IN (SELECT id FROM funds WHERE annual_amount_pence IS NOT NULL)`);
  await owner.query(`UPDATE budget_lines SET authority_illustrative = true
    WHERE authority_reference IS NOT NULL`);
  await owner.query('DELETE FROM sessions');
}

async function play(config: Config, owner: Owner): Promise<void> {
  await markLoading(owner);
  await owner.query(`SELECT set_clock('demonstration', $1)`, [OPENS_AT]);
  const ground = await layGround(owner);
  const clock = new SettableClock(OPENS_AT);
  const app = await createApplication(
    { ...config, demonstration: true, poolSize: CONNECTIONS },
    { clock, client: PreparingClient },
  );
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  try {
    await playWorld(new Office(new WorldClient(app, owner, clock), ground), TODAY);
  } finally {
    await app.close();
  }
  await owner.query(`SELECT set_clock('demonstration', $1)`, [OPENS_AT]);
  await sayWhatIsStated(owner);
  await markLoaded(owner);
}

/**
 * Loads the demonstration world into an empty database. Answers false, and changes nothing, where the database has
 * records already.
 */
export async function loadDemonstration(config: Config, options: LoadOptions): Promise<boolean> {
  const ownerUrl = ownerUrlOf(config);
  const owner = new Owner(ownerUrl);
  await owner.connect();
  try {
    const contents = await contentsOf(owner);
    if (contents === 'records' && !options.reset) return false;
    if (contents !== 'empty') {
      await removeEverything(owner);
      await migrate(ownerUrl, options.migrations);
    }
    await play(config, owner);
    return true;
  } finally {
    await owner.end();
  }
}
