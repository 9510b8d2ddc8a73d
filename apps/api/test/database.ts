import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { TEST_NOW } from './days.js';
import { readPostgresTypesAsJson } from '../src/platform/database/data-source.js';

const TEMPLATE = 'almoner_template';

/** A database of its own for one spec file, cloned from the migrated template. */
export interface TestDatabase {
  readonly url: string;
  /** Runs SQL as the owner of the schema, without row-level security. */
  query<Row extends object>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

function serverUrl(): string {
  const url = process.env['TEST_DATABASE_SERVER'];
  if (url === undefined) throw new Error('The API tests need their global set-up.');
  return url;
}

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client(serverUrl());
  await client.connect();
  await client.query(sql);
  await client.end();
}

/** Waits until somebody in the database waits for a lock that another transaction holds. */
export async function untilSomebodyWaits(database: TestDatabase): Promise<void> {
  const giveUpAt = performance.now() + 10_000;
  const waiting = `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  while ((await database.query(waiting)).length === 0)
    if (performance.now() > giveUpAt) throw new Error('Nobody waits for a lock.');
}

export async function openTestDatabase(): Promise<TestDatabase> {
  readPostgresTypesAsJson();
  const name = `almoner_${randomBytes(6).toString('hex')}`;
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} STRATEGY FILE_COPY`);
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  const pool = new pg.Pool({ connectionString: url.toString(), max: 4 });
  // the server ends idle connections when the database is dropped, which the pool reports as errors
  pool.on('error', () => undefined);
  await pool.query(`SELECT set_clock('test', $1)`, [TEST_NOW]);
  return {
    url: url.toString(),
    query: async <Row extends object>(sql: string, parameters: readonly unknown[] = []) =>
      (await pool.query<Row>(sql, [...parameters])).rows,
    drop: async () => {
      await pool.end();
      await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}
