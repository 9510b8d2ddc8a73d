import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { startEmbeddedPostgres } from '../../../tools/embedded-postgres.mjs';
import { ensureLogins, loginsOf } from '../src/platform/database/logins.ts';
import { inRoot } from '../../../tools/paths.mjs';

const TEMPLATE = 'almoner_template';

/** @param {string} url @param {string} database */
function withDatabase(url, database) {
  const parsed = new URL(url);
  parsed.pathname = `/${database}`;
  return parsed.toString();
}

/** @param {string} serverUrl */
async function makeTemplate(serverUrl) {
  const client = new pg.Client(serverUrl);
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${TEMPLATE} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${TEMPLATE}`);
  await client.end();
  const source = await new DataSource({
    type: 'postgres',
    url: withDatabase(serverUrl, TEMPLATE),
    migrations: [inRoot('migrations', '*.ts')],
    migrationsTableName: 'schema_migrations',
  }).initialize();
  await source.runMigrations({ transaction: 'each' });
  await source.destroy();
  await ensureLogins(withDatabase(serverUrl, TEMPLATE), loginsOf(serverUrl));
}

/**
 * Gives the run a PostgreSQL with a migrated template that each spec file clones: the one of `DATABASE_URL`, or one of
 * its own, which the answered function removes. Once, though two projects of tests ask for it.
 */
export default async function globalSetup() {
  if (process.env.TEST_DATABASE_SERVER !== undefined) return undefined;
  const given = process.env.DATABASE_URL;
  const directory = mkdtempSync(path.join(tmpdir(), 'almoner-test-'));
  const postgres =
    given === undefined ? await startEmbeddedPostgres({ directory, disposable: true }) : null;
  const serverUrl = given ?? postgres.url();
  await makeTemplate(serverUrl);
  process.env.TEST_DATABASE_SERVER = serverUrl;
  return async () => {
    await postgres?.stop();
    rmSync(directory, { recursive: true, force: true });
  };
}
