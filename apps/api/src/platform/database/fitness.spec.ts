import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inRoot } from '../../../../../tools/paths.mjs';
import { openTestDatabase, type TestDatabase } from '../../../test/database.js';
import { explainFailure } from '../config/explain-failure.js';
import { problemsOfDatabase, type DatabaseFacts } from './fitness.js';
import { ensureLogins, loginsOf } from './logins.js';
import { migrate } from './migrate.js';

const MIGRATIONS = [inRoot('migrations', '*.ts')];
const PASSWORD = 'the password of a second owner';

/** A server and a database as Almoner wants them. */
const FIT: DatabaseFacts = {
  versionNumber: 180_004,
  version: '18.4',
  database: 'almoner',
  user: 'owner',
  encoding: 'UTF8',
  isStandby: false,
  isReadOnly: false,
  lackedExtensions: [],
  makesTables: true,
  makesExtensions: true,
  makesRoles: true,
  roles: [],
  otherOwner: null,
  relations: [],
  ran: [],
};
const KNOWN = ['DatabaseRoles1795219200001', 'ServiceUser1797180000001'];

function problems(facts: Partial<DatabaseFacts>): string[] {
  return problemsOfDatabase({ ...FIT, ...facts }, KNOWN);
}

describe('a database', () => {
  it('is fit where nothing is in the way, before the first migration and after the last', () => {
    expect(problems({})).toEqual([]);
    const roles = ['staff', 'organisation', 'service'].map((name) => ({
      name: `almoner_${name}`,
      gives: true,
    }));
    expect(problems({ roles, makesRoles: false })).toEqual([]);
    const relations = ['users', 'schema_migrations'];
    expect(problems({ ran: KNOWN, relations, makesRoles: false })).toEqual([]);
  });

  it.each<[Partial<DatabaseFacts>, RegExp]>([
    [{ versionNumber: 150_004, version: '15.4' }, /PostgreSQL 15\.4.*needs PostgreSQL 18/],
    [{ versionNumber: 179_999, version: '17.9' }, /PostgreSQL 17\.9/],
    [{ isStandby: true, isReadOnly: true }, /standby.*primary/],
    [{ isReadOnly: true }, /default_transaction_read_only/],
    [{ encoding: 'SQL_ASCII' }, /as SQL_ASCII; Almoner needs UTF8.*TEMPLATE template0/],
    [{ lackedExtensions: ['citext'] }, /does not have citext.*postgresql-contrib/],
    [{ makesRoles: false }, /may not create roles.*ALTER ROLE "owner" CREATEROLE/],
    [
      { roles: [{ name: 'almoner_staff', gives: false }] },
      /another installation.*GRANT almoner_staff TO "owner" WITH ADMIN OPTION/,
    ],
    [{ relations: ['customers', 'orders'] }, /something else already \(customers, orders\)/],
    [{ makesTables: false }, /may not make tables.*OWNER TO "owner"/],
    [{ makesExtensions: false }, /may not add extensions/],
    [{ ran: KNOWN, otherOwner: 'postgres' }, /belong to postgres, not to owner/],
    [{ ran: [...KNOWN, 'Later1999999999999'] }, /newer version of Almoner \(Later1999999999999\)/],
  ])('is not where %o, which one sentence says with what to do', (facts, words) => {
    const said = problems(facts);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(words);
    expect(said[0]).toMatch(/\.$/);
  });

  it('is told everything at once', () => {
    const facts = { versionNumber: 150_004, encoding: 'LATIN1', makesRoles: false };
    expect(problems(facts)).toHaveLength(3);
  });
});

describe('the migrations', () => {
  const name = `second_${randomBytes(4).toString('hex')}`;
  let database: TestDatabase;
  let server: pg.Client;
  let own: string;

  beforeAll(async () => {
    database = await openTestDatabase();
    server = new pg.Client(database.url);
    await server.connect();
    await server.query(`CREATE ROLE ${name} LOGIN PASSWORD '${PASSWORD}'`);
    await server.query(`CREATE DATABASE ${name} OWNER ${name} TEMPLATE template0`);
    const url = new URL(database.url);
    Object.assign(url, { username: name, password: PASSWORD, pathname: `/${name}` });
    own = url.toString();
  });
  afterAll(async () => {
    await server.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    for (const login of ['staff', 'organisation', 'service'])
      await server.query(`DROP ROLE IF EXISTS almoner_${login}_of_${name}`);
    await server.query(`DROP OWNED BY ${name}; DROP ROLE ${name}`);
    await server.end();
    await database.drop();
  });

  async function said(url: string): Promise<string> {
    return migrate(url, MIGRATIONS).then(
      (ran) => `ran ${ran.length}`,
      (error: unknown) => explainFailure(error),
    );
  }

  /** Runs SQL in the second database as its owner. */
  async function inOwn<Row extends object>(sql: string, url = own): Promise<Row[]> {
    const client = new pg.Client(url);
    await client.connect();
    try {
      return (await client.query<Row>(sql)).rows;
    } finally {
      await client.end();
    }
  }

  it('say what is wrong with a database that is not for them, and leave it as it is', async () => {
    await inOwn('CREATE TABLE customers (id integer)');
    const words = await said(own);
    expect(words).toMatch(/^Almoner cannot use this database, and has changed nothing:/);
    expect(words).toMatch(/another installation of Almoner.*WITH ADMIN OPTION/);
    expect(words).toContain('something else already (customers)');
    expect(words).not.toContain('npm start');
    expect(words).not.toContain('    at ');
    const left = await inOwn(
      `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace`,
    );
    expect(left).toEqual([{ relname: 'customers' }]);
    await inOwn('DROP TABLE customers');
    await server.query(`ALTER DATABASE ${name} SET default_transaction_read_only = on`);
    expect(await said(own)).toContain(`lets ${name} only read`);
    await server.query(`ALTER DATABASE ${name} RESET default_transaction_read_only`);
  });

  it('work for an owner who is no superuser beside another installation, once the roles are shared', async () => {
    await server.query(`ALTER ROLE ${name} CREATEROLE`);
    await server.query(
      `GRANT almoner_organisation, almoner_service, almoner_staff TO ${name} WITH ADMIN OPTION`,
    );
    expect(await said(own)).toMatch(/^ran \d\d+$/);
    const logins = loginsOf(own);
    await ensureLogins(own, logins);
    const [is] = await inOwn('SELECT session_user AS name, almoner_today() AS today', logins.staff);
    expect(is).toMatchObject({ name: `almoner_staff_of_${name}` });
    const ofFirst = new URL(loginsOf(database.url).staff);
    ofFirst.pathname = `/${name}`;
    await expect(inOwn('SELECT 1', ofFirst.toString())).rejects.toThrow('permission denied');
    await inOwn(`INSERT INTO schema_migrations (timestamp, name) VALUES (1999999999999, 'Later1')`);
    expect(await said(own)).toContain('a newer version of Almoner (Later1)');
  }, 180_000);
});
