import { readdirSync } from 'node:fs';
import path from 'node:path';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inRoot } from '../../../tools/paths.mjs';
import { openTestDatabase, type TestDatabase } from './database.js';
import { dayFromToday, TEST_NOW, THIS_YEAR } from './days.js';
import { Given } from './given.js';

const FOLDER = inRoot('migrations');
const COUNT = readdirSync(FOLDER).filter((file) => /^\d+-.*\.ts$/.test(file)).length;
/** The last migration of the release before authority, receipts, reference data and what came after. */
const LAST_RELEASE = 'OrdersWithoutCoalesce1796001200001';

/** Everything that migrations make, as one text for each thing: what is missing or left over is seen by name. */
const SCHEMA = `
  SELECT 'column ' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' '
         || coalesce(column_default, '') AS thing
    FROM information_schema.columns WHERE table_schema = 'public'
  UNION ALL SELECT 'constraint ' || c.conrelid::regclass || ' ' || c.conname || ' ' || pg_get_constraintdef(c.oid)
    FROM pg_constraint c WHERE c.connamespace = 'public'::regnamespace AND c.conrelid <> 0
  UNION ALL SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public'
  UNION ALL SELECT 'trigger ' || pg_get_triggerdef(t.oid) FROM pg_trigger t WHERE NOT t.tgisinternal
  UNION ALL SELECT 'policy ' || tablename || ' ' || policyname || ' ' || cmd || ' ' || coalesce(qual, '') || ' '
         || coalesce(with_check, '') || ' ' || roles::text FROM pg_policies WHERE schemaname = 'public'
  UNION ALL SELECT 'function ' || pg_get_functiondef(p.oid) FROM pg_proc p
    LEFT JOIN pg_depend d ON d.objid = p.oid AND d.deptype = 'e'
   WHERE p.pronamespace = 'public'::regnamespace AND d.objid IS NULL AND p.prokind = 'f'
  UNION ALL SELECT 'right ' || grantee || ' ' || table_name || ' ' || privilege_type
    FROM information_schema.role_table_grants WHERE table_schema = 'public' AND grantee LIKE 'almoner%'
  UNION ALL SELECT 'right ' || grantee || ' ' || table_name || '.' || column_name || ' ' || privilege_type
    FROM information_schema.role_column_grants WHERE table_schema = 'public' AND grantee LIKE 'almoner%'
   ORDER BY 1`;

let database: TestDatabase;
let source: DataSource;

async function schema(): Promise<string[]> {
  return (await database.query<{ thing: string }>(SCHEMA)).map(({ thing }) => thing);
}

/** What one list of things has and the other has not, both ways. */
function difference(before: readonly string[], after: readonly string[]) {
  const [had, has] = [new Set(before), new Set(after)];
  return {
    missing: before.filter((thing) => !has.has(thing)),
    leftOver: after.filter((thing) => !had.has(thing)),
  };
}

async function last(): Promise<string | undefined> {
  const [row] = await database.query<{ name: string }>(
    'SELECT name FROM schema_migrations ORDER BY timestamp DESC, id DESC LIMIT 1',
  );
  return row?.name;
}

/** Goes back one migration after the other, to the one of that name or to none, each in a transaction of its own. */
async function downTo(name?: string): Promise<void> {
  for (let at = await last(); at !== name; at = await last()) {
    await source.undoLastMigration({ transaction: 'each' }).catch((error: unknown) => {
      throw new Error(`${at} does not go back: ${(error as Error).message}`);
    });
  }
}

async function open(): Promise<void> {
  database = await openTestDatabase();
  source = await new DataSource({
    type: 'postgres',
    url: database.url,
    migrations: [path.join(FOLDER, '*.ts')],
    migrationsTableName: 'schema_migrations',
  }).initialize();
}

async function close(): Promise<void> {
  await source.destroy();
  await database.drop();
}

describe('the migrations of an empty database', () => {
  beforeAll(open, 60_000);
  afterAll(close);

  it('go back to nothing and up again, to the same', async () => {
    const before = await schema();
    await downTo();
    expect((await schema()).filter((thing) => !thing.includes('schema_migrations'))).toEqual([]);
    expect(await source.runMigrations({ transaction: 'each' })).toHaveLength(COUNT);
    expect(difference(before, await schema())).toEqual({ missing: [], leftOver: [] });
  }, 120_000);
});

describe('the migrations of a database with records', () => {
  beforeAll(open, 60_000);
  afterAll(close);

  it('go back to the last release and up again, and keep the records and their money', async () => {
    const given = new Given(database);
    const award = await given.acceptedAward({ startYear: THIS_YEAR, amountPence: 1_000 });
    const next = await given.budgetLine(award.fundId, THIS_YEAR + 1, 500);
    await given.indicativeYear(award, THIS_YEAR + 1, next.id, 500);
    const payment = await given.sentPayment(award, 400);
    const person = await given.staff('finance-officer');
    const other = await given.staff('finance-approver');
    const owner = { fund_id: award.fundId, organisation_id: award.organisationId };
    await given.insert('recoveries', {
      reference: 'GIVEN-REC',
      payment_id: payment.id,
      award_id: award.id,
      ...owner,
      amount_pence: 100,
      reason: 'Not spent',
      status: 'approved',
      requested_at: TEST_NOW,
      requested_by_id: person.id,
      approved_at: TEST_NOW,
      approved_by_id: other.id,
    });
    await given.insert('approval_delegations', {
      from_user_id: other.id,
      to_user_id: person.id,
      starts_on: dayFromToday(0),
      ends_on: dayFromToday(10),
      reason: 'Leave',
      made_at: TEST_NOW,
      status: 'accepted',
      answered_at: TEST_NOW,
    });
    await given.insert('award_assurances', {
      award_id: award.id,
      ...owner,
      subsidy_kind: 'stand-alone',
    });
    await given.insert('subsidy_publications', {
      award_id: award.id,
      ...owner,
      reference: 'SC1',
      published_on: dayFromToday(-1),
      amount_pence: 1_000,
      recorded_at: TEST_NOW,
      recorded_by_id: person.id,
    });
    const kept = `SELECT (SELECT jsonb_agg(b ORDER BY b.id) FROM
        (SELECT id, allocated_pence, available_pence, reserved_pence, committed_pence, paid_pence FROM budget_lines) b) AS lines,
      (SELECT jsonb_agg(y ORDER BY y.id) FROM (SELECT id, amount_pence, status FROM award_years) y) AS years,
      (SELECT jsonb_agg(p ORDER BY p.id) FROM (SELECT id, status, amount_pence FROM payments) p) AS payments,
      (SELECT jsonb_agg(r ORDER BY r.id) FROM (SELECT id, status, amount_pence FROM recoveries) r) AS recoveries,
      (SELECT jsonb_agg(d ORDER BY d.id) FROM (SELECT id, starts_on, status FROM approval_delegations) d) AS delegations,
      (SELECT jsonb_agg(s) FROM (SELECT award_id, reference, amount_pence FROM subsidy_publications) s) AS published`;
    const [records] = await database.query(kept);
    const before = await schema();
    await downTo(LAST_RELEASE);
    expect((await source.runMigrations({ transaction: 'each' })).length).toBeGreaterThan(20);
    expect(difference(before, await schema())).toEqual({ missing: [], leftOver: [] });
    expect(await database.query(kept)).toEqual([records]);
  }, 120_000);
});
