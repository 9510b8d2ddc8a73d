import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import { startTestApp, type TestApp } from '../../../test/app.js';
import { MOST_KEPT, queryPrepared } from './prepared.js';

let test: TestApp;
let client: pg.Client;

beforeAll(async () => {
  test = await startTestApp();
  client = new pg.Client({ connectionString: test.database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await test.close();
});

function ask(sql: string, ...values: unknown[]): Promise<unknown[]> {
  return queryPrepared(client, { sql, values });
}

async function kept(): Promise<string[]> {
  const { rows } = await client.query<{ statement: string }>(
    'SELECT statement FROM pg_prepared_statements',
  );
  return rows.map(({ statement }) => statement);
}

describe('a prepared statement', () => {
  it('reads every type as an ordinary query does, the first time and later', async () => {
    const sql = `SELECT $1::bigint AS money, $2::date AS day, $3::timestamptz AS at, $4::bytea AS bytes, $5::text[] AS texts,
      $6::jsonb AS made, $7::text AS missing, ARRAY[1, 2]::bigint[] AS amounts, true AS yes FROM generate_series(1, 2)`;
    const at = new Date('2026-11-30T10:00:00Z');
    const values = [39_949_600, '2026-11-30', at, Buffer.from('é'), ['a,b', '"'], { n: 1 }, null];
    const { rows } = await client.query<object>(sql, values);
    expect(rows).toHaveLength(2);
    for (const _each of [1, 2, 3]) expect(await ask(sql, ...values)).toEqual(rows);
  });

  it('is parsed once, and makes room when a connection keeps many: the one unused for longest goes', async () => {
    const often = 'SELECT 0 AS often';
    for (let n = 1; n <= MOST_KEPT + 20; n += 1) {
      expect(await ask(`SELECT ${n} AS n`)).toEqual([{ n }]);
      await ask(often);
    }
    const statements = await kept();
    expect(statements).toHaveLength(MOST_KEPT);
    expect(statements).toContain(often);
    expect(statements).not.toContain('SELECT 1 AS n');
    expect(await ask('SELECT 1 AS n')).toEqual([{ n: 1 }]);
  });

  it('that failed the first time works the next, and its connection goes on', async () => {
    const sql = 'SELECT 12 / $1::integer AS result';
    await expect(ask(sql, 0)).rejects.toThrow('division by zero');
    expect(await ask(sql, 3)).toEqual([{ result: 4 }]);
    await expect(ask('SELECT nothing')).rejects.toThrow('"nothing" does not exist');
    expect(await ask(sql, 4)).toEqual([{ result: 3 }]);
  });

  it('refuses an amount that is not exact, and its connection goes on', async () => {
    const sql = 'SELECT $1::bigint AS pence';
    await expect(ask(sql, '9007199254740993')).rejects.toThrow('past the safe integers');
    expect(await ask(sql, 1)).toEqual([{ pence: 1 }]);
  });

  it('whose table changed under it fails and is read anew', async () => {
    await client.query('CREATE TEMPORARY TABLE changed AS SELECT 1 AS a');
    expect(await ask('SELECT * FROM changed')).toEqual([{ a: 1 }]);
    await client.query('ALTER TABLE changed ADD COLUMN b text');
    await expect(ask('SELECT * FROM changed')).rejects.toThrow('must not change result type');
    expect(await ask('SELECT * FROM changed')).toEqual([{ a: 1, b: null }]);
  });

  it('sent with settings before it runs with them, and they end with it', async () => {
    const settings = { sql: `SELECT set_config('almoner.user_id', $1, true)`, values: ['me'] };
    const asked = { sql: `SELECT current_setting('almoner.user_id', true) AS me`, values: [] };
    for (const _each of [1, 2]) {
      expect(await queryPrepared(client, settings, asked)).toEqual([{ me: 'me' }]);
      expect(await ask(asked.sql)).toEqual([{ me: '' }]);
    }
  });
});
