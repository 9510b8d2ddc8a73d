import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.js';
import { openTestDatabase, type TestDatabase } from '../../../test/database.js';
import { TEST_NOW } from '../../../test/days.js';
import { Clock } from './clock.js';
import { CLOCK_OF_DATABASE, clockOfDatabase } from './clock-of-database.js';
import { readConfig, type Config } from '../config/config.js';

const MINUTE_MS = 60_000;

let database: TestDatabase;
let test: TestApp;

beforeAll(async () => {
  database = await openTestDatabase();
  test = await startTestApp({}, database);
});
afterAll(() => test.close());

async function momentOfDatabase(): Promise<number> {
  const [row] = await database.query<{ now: Date }>('SELECT almoner_now() AS now');
  return row!.now.getTime();
}

describe('the clock', () => {
  it('tells the same moment in the process and in the database, and runs on from where it was set', async () => {
    const since = (await momentOfDatabase()) - TEST_NOW.getTime();
    expect(since).toBeGreaterThan(0);
    expect(since).toBeLessThan(10 * MINUTE_MS);
    const apart = test.app.get(Clock).now().getTime() - (await momentOfDatabase());
    expect(Math.abs(apart)).toBeLessThan(5_000);
  });

  it('gives the moment of a default of a column', async () => {
    const { id } = await test.given.fund();
    const [row] = await database.query<{ at: Date }>(
      'SELECT created_at AS at FROM funds WHERE id = $1',
      [id],
    );
    expect(Math.abs(row!.at.getTime() - (await momentOfDatabase()))).toBeLessThan(MINUTE_MS);
  });

  it.each(['almoner_staff', 'almoner_organisation'])(
    'is read, and never moved, by %s',
    async (role) => {
      const as = (sql: string) => database.query(`SET ROLE ${role}; ${sql}; RESET ROLE`);
      await as('SELECT almoner_now()');
      const moves = [
        `SELECT set_clock('test', '2030-01-01')`,
        'UPDATE clock SET ahead_ms = 0',
        'DELETE FROM clock',
        'INSERT INTO clock (one) VALUES (true)',
      ];
      for (const sql of moves) await expect(as(sql)).rejects.toThrow(/permission denied/);
      await database.query('RESET ROLE');
    },
  );

  it('is not moved in a database of production, even by its owner', async () => {
    const fresh = await openTestDatabase();
    try {
      await fresh.query(`UPDATE clock SET world = 'production', ahead_ms = 0`);
      await expect(fresh.query('UPDATE clock SET ahead_ms = 1000')).rejects.toThrow(
        'ck_clock_of_production_stands_still',
      );
      await expect(fresh.query(`SELECT set_clock('production', '2027-01-31')`)).rejects.toThrow(
        'ck_clock_of_production_stands_still',
      );
    } finally {
      await fresh.drop();
    }
  });

  it('keeps its mark, and its row, once there are people', async () => {
    await test.given.staff('auditor');
    for (const sql of [
      `UPDATE clock SET world = 'demonstration'`,
      `UPDATE clock SET world = 'production', ahead_ms = 0`,
      'DELETE FROM clock',
      'TRUNCATE clock',
    ]) {
      await expect(database.query(sql)).rejects.toThrow('the mark of the clock stays as it is');
    }
    await database.query('UPDATE clock SET ahead_ms = ahead_ms');
  });
});

describe('a production process', () => {
  const production = { environment: 'production', demonstration: false } as Config;
  const now = new Date('2027-04-01T09:00:00Z');

  it.each(['test', 'demonstration'] as const)('does not start on a database marked %s', (world) => {
    for (const moved of [true, false]) {
      expect(() => clockOfDatabase({ world, moved, now }, production)).toThrow(
        `marked as a ${world}`,
      );
    }
  });

  it('starts on a demonstration where that is explicitly allowed, and never on a test', () => {
    const allowed = { ...production, demonstration: true };
    const clock = clockOfDatabase({ world: 'demonstration', moved: true, now }, allowed);
    expect(Math.abs(clock.now().getTime() - now.getTime())).toBeLessThan(MINUTE_MS);
    expect(() => clockOfDatabase({ world: 'test', moved: true, now }, allowed)).toThrow(
      'marked as a test',
    );
  });

  it('refuses the start itself, from what the database says', async () => {
    const [row] = await database.query<never>(CLOCK_OF_DATABASE);
    const config = readConfig({
      NODE_ENV: 'production',
      DATABASE_URL: database.url,
      ALMONER_MASTER_KEY: Buffer.from(Array.from({ length: 32 }, (_none, n) => n)).toString(
        'base64',
      ),
    });
    expect(() => clockOfDatabase(row, config)).toThrow('marked as a test');
  });

  it('takes the time of the machine on a database of production', () => {
    const row = { world: 'production', moved: false, now } as const;
    const before = Date.now();
    expect(clockOfDatabase(row, production).now().getTime()).toBeGreaterThanOrEqual(before);
  });
});

describe('the catalogue of the database', () => {
  it('takes the present moment from almoner_now() and nowhere else', async () => {
    const texts = await database.query<{ place: string; text: string }>(
      `SELECT format('%s.%s', d.adrelid::regclass, a.attname) AS place, pg_get_expr(d.adbin, d.adrelid) AS text
         FROM pg_attrdef d JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
        WHERE d.adrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace)
       UNION ALL
       SELECT oid::regprocedure::text, coalesce(pg_get_function_sqlbody(oid), prosrc) FROM pg_proc
        WHERE pronamespace = 'public'::regnamespace AND prokind IN ('f', 'p')
          AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')
       UNION ALL
       SELECT format('%s on %s', policyname, tablename), concat_ws(' ', qual, with_check) FROM pg_policies
        WHERE schemaname = 'public'
       UNION ALL
       SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
       UNION ALL
       SELECT tgname, pg_get_triggerdef(oid) FROM pg_trigger
       UNION ALL
       SELECT relname, CASE relkind WHEN 'i' THEN pg_get_indexdef(oid) ELSE pg_get_viewdef(oid) END FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind IN ('i', 'v', 'm')`,
    );
    expect(texts.length).toBeGreaterThan(500);
    expect(texts.filter(({ text }) => text.includes('almoner_now()')).length).toBeGreaterThan(20);
    const otherTime =
      /\b(now\(\)|current_(date|time(stamp)?)|local(time|timestamp)|(clock|statement|transaction)_timestamp|timeofday)|'(now|today|tomorrow|yesterday)'/i;
    const strangers = texts.filter(({ text }) => otherTime.test(text)).map(({ place }) => place);
    expect(strangers.sort()).toEqual(['almoner_now()', 'set_clock(text,timestamp with time zone)']);
  });
});
