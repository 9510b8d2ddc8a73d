import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RequestContext } from '../src/platform/database/request-context.js';
import type { Transaction } from '../src/platform/database/transaction.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { startTestApp, type TestApp } from './app.js';
import { totalsOf } from './conservation.js';
import { organisationContext, staffContext } from './contexts.js';
import type { GivenAward, GivenRecord } from './given.js';
import { TEST_NOW } from './days.js';

/** One organisation with a person, an application, an award and a payment. */
interface World {
  readonly organisation: GivenRecord;
  readonly member: GivenRecord;
  readonly context: RequestContext;
  readonly application: GivenRecord;
  readonly award: GivenAward;
  readonly payment: GivenRecord;
}

let test: TestApp;
let unitOfWork: UnitOfWork;
let ours: World;
let theirs: World;

beforeAll(async () => {
  test = await startTestApp();
  unitOfWork = test.app.get(UnitOfWork);
  ours = await world();
  theirs = await world();
});
afterAll(() => test.close());

async function world(): Promise<World> {
  const organisation = await test.given.organisation();
  const member = await test.given.member(organisation, 'organisation-certifier');
  const context = organisationContext(member, organisation);
  const award = await test.given.acceptedAward({ organisation, amountPence: 1_000 });
  const payment = await test.given.sentPayment(award, 500);
  await test.given.insert('audit_events', {
    at: TEST_NOW,
    action: 'awards.accept',
    subject_type: 'award',
    subject_id: award.id,
    organisation_id: organisation.id,
    request_id: 'given',
  });
  const application = await test.given.approvedApplication({ organisation });
  return { organisation, member, context, application, award, payment };
}

/** Runs one statement. Where the database refuses it, answers the database's message, not the words for people. */
function run<Row>(
  tx: Transaction,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> {
  return tx.query<Row>(sql, parameters).catch((error: Error) => {
    throw new Error(error.message);
  });
}

function read<Row>(context: RequestContext, sql: string): Promise<Row[]> {
  return unitOfWork.read(context, (tx) => run<Row>(tx, sql));
}

/** Runs a writing statement in a command of its own. Answers how many rows it changed. */
function write(
  context: RequestContext,
  sql: string,
  parameters: readonly unknown[],
): Promise<number> {
  const { userId: subjectId, organisationId } = context.actor;
  return unitOfWork.command(context, async (tx) => {
    const counted = `WITH written AS (${sql} RETURNING 1) SELECT count(*)::int AS n FROM written`;
    const [row] = await run<{ n: number }>(tx, counted, parameters);
    const subjectType = 'user' as const;
    await tx.audit({ action: 'identity.sign-in', subjectType, subjectId, organisationId });
    return row!.n;
  });
}

interface PostedLine {
  readonly budgetLineId: string;
  readonly account: string;
  readonly amountPence: number;
}

function post(
  context: RequestContext,
  award: GivenAward,
  lines: readonly PostedLine[],
): Promise<unknown> {
  const journal = {
    kind: 'release',
    fundId: award.fundId,
    awardId: award.id,
    subjectType: 'award',
    subjectId: award.id,
    subjectReference: award.reference,
    requestId: 'test',
    at: TEST_NOW,
  };
  return unitOfWork.command(context, (tx) =>
    run(tx, 'SELECT * FROM post_journal($1, $2)', [JSON.stringify(journal), JSON.stringify(lines)]),
  );
}

function moving(budgetLineId: string, from: string, to: string, amountPence: number): PostedLine[] {
  return [
    { budgetLineId, account: from, amountPence: -amountPence },
    { budgetLineId, account: to, amountPence },
  ];
}

describe('a query of an organisation that forgets its filter (isolation)', () => {
  it('answers the people who act or have acted for us, and nobody else', async () => {
    const people = await read<{ id: string }>(ours.context, 'SELECT id FROM users');
    const members = await test.database.query<{ id: string }>(
      'SELECT user_id AS id FROM memberships WHERE organisation_id = $1',
      [ours.organisation.id],
    );
    expect(people.map(({ id }) => id).sort()).toEqual(members.map(({ id }) => id).sort());
    expect(people.length).toBeGreaterThan(0);
  });

  it.each(['awards', 'award_years', 'applications', 'memberships', 'audit_events', 'payments'])(
    'answers our %s and nobody else’s',
    async (table) => {
      const rows = await read<{ organisation_id: string }>(
        ours.context,
        `SELECT organisation_id FROM ${table}`,
      );
      expect(rows.length).toBeGreaterThan(0);
      expect(new Set(rows.map((row) => row.organisation_id))).toEqual(
        new Set([ours.organisation.id]),
      );
    },
  );

  it('answers no other organisation’s row from any table there is', async () => {
    const tables = await test.database.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attname = 'organisation_id'
          AND has_any_column_privilege('almoner_organisation', c.oid, 'SELECT') ORDER BY 1`,
    );
    expect(tables.length).toBeGreaterThanOrEqual(8);
    for (const { name } of tables) {
      const sql = `SELECT count(*)::int AS n FROM ${name} WHERE organisation_id = '${theirs.organisation.id}'`;
      expect({ name, rows: await read(ours.context, sql) }).toEqual({ name, rows: [{ n: 0 }] });
    }
    expect(await read(ours.context, 'SELECT id FROM organisations')).toEqual([
      { id: ours.organisation.id },
    ]);
  });

  it('is refused where it asks for budgets, journals, assessments, matches or sealed bank details', async () => {
    for (const table of [
      'budget_lines',
      'journals',
      'journal_lines',
      'assessments',
      'matches',
      'bank_account_secrets',
    ]) {
      const asked = read(ours.context, `SELECT * FROM ${table}`);
      await expect(asked).rejects.toThrow(`permission denied for table ${table}`);
    }
  });

  it('is refused where it asks for the people and reasons behind a payment, or for passwords', async () => {
    for (const sql of [
      'SELECT * FROM payments',
      'SELECT password_hash FROM users',
      'SELECT email FROM users',
    ]) {
      await expect(read(ours.context, sql)).rejects.toThrow('permission denied');
    }
  });

  it('does not see an award before its offer', async () => {
    await test.database.query(`UPDATE awards SET status = 'approved' WHERE id = $1`, [
      ours.award.id,
    ]);
    for (const table of ['awards', 'award_years']) {
      expect(await read(ours.context, `SELECT id FROM ${table}`)).toEqual([]);
    }
    expect(await read(ours.context, 'SELECT id FROM payments')).toEqual([]);
    await test.database.query(`UPDATE awards SET status = 'accepted' WHERE id = $1`, [
      ours.award.id,
    ]);
  });
});

describe('a write of an organisation (isolation)', () => {
  it.each([
    ['awards', `UPDATE awards SET status = 'declined'`],
    ['applications', `UPDATE applications SET title = 'Taken over', status = 'submitted'`],
  ])('changes no row of another in %s', async (table, sql) => {
    const id = table === 'awards' ? theirs.award.id : theirs.application.id;
    const before = await test.database.query(`SELECT * FROM ${table} WHERE id = $1`, [id]);
    expect(await write(ours.context, `${sql} WHERE id = $1`, [id])).toBe(0);
    expect(await test.database.query(`SELECT * FROM ${table} WHERE id = $1`, [id])).toEqual(before);
  });

  it('cannot be made in another organisation’s name', async () => {
    const forged = `INSERT INTO audit_events (at, action, subject_type, subject_id, organisation_id, request_id)
                    VALUES (almoner_now(), 'awards.accept', 'award', $1, $2, 'forged')`;
    const written = write(ours.context, forged, [theirs.award.id, theirs.organisation.id]);
    await expect(written).rejects.toThrow('permission denied');
    const application = `INSERT INTO applications (reference, fund_id, call_id, organisation_id, title)
      SELECT 'FORGED', fund_id, id, $1, 'Forged' FROM calls LIMIT 1`;
    await expect(write(ours.context, application, [theirs.organisation.id])).rejects.toThrow(
      'row-level security',
    );
  });

  it('cannot give our own award more money, another state or another owner (money)', async () => {
    const { id } = ours.award;
    for (const set of [
      'amount_pence = 999999',
      'organisation_id = gen_random_uuid()',
      'approved_by_id = NULL',
    ]) {
      const written = write(ours.context, `UPDATE awards SET ${set} WHERE id = $1`, [id]);
      await expect(written).rejects.toThrow('permission denied');
    }
    const active = write(ours.context, `UPDATE awards SET status = 'active' WHERE id = $1`, [id]);
    await expect(active).rejects.toThrow('row-level security');
    for (const table of ['award_years', 'payments']) {
      const written = write(
        ours.context,
        `UPDATE ${table} SET amount_pence = 1 WHERE award_id = $1`,
        [id],
      );
      await expect(written).rejects.toThrow('permission denied');
    }
  });
});

describe('an organisation that declines an award (money)', () => {
  let declining: World;

  beforeAll(async () => {
    declining = await world();
    await plan(declining);
    await plan(ours);
    await plan(theirs);
    await test.database.query(`UPDATE awards SET status = 'declined' WHERE id = ANY ($1)`, [
      [declining.award.id, theirs.award.id],
    ]);
  });

  async function plan({ award }: World): Promise<void> {
    await test.database.query(
      `INSERT INTO payments (award_id, award_year_id, fund_id, organisation_id, financial_year, amount_pence, due_on)
       SELECT award_id, award_year_id, fund_id, organisation_id, financial_year, 100, due_on
         FROM payments WHERE award_id = $1 LIMIT 1`,
      [award.id],
    );
  }

  it.each([
    `UPDATE payments SET status = 'cancelled' WHERE award_id = $1`,
    'UPDATE award_years SET planned_pence = 0 WHERE award_id = $1',
  ])('cannot %s of an award that stands, or of another’s', async (sql) => {
    expect(await write(ours.context, sql, [ours.award.id])).toBe(0);
    expect(await write(ours.context, sql, [theirs.award.id])).toBe(0);
  });

  it('cannot revive, pay or raise anything', async () => {
    const { context, award } = declining;
    for (const sql of [
      `UPDATE payments SET status = 'approved' WHERE award_id = $1`,
      'UPDATE award_years SET planned_pence = 1 WHERE award_id = $1',
    ]) {
      await expect(write(context, sql, [award.id])).rejects.toThrow('row-level security');
    }
  });

  it('cancels what is planned, and nothing that was sent', async () => {
    const { context, award, payment } = declining;
    const cancel = `UPDATE payments SET status = 'cancelled' WHERE award_id = $1`;
    expect(await write(context, cancel, [award.id])).toBe(1);
    const [sent] = await test.database.query('SELECT status FROM payments WHERE id = $1', [
      payment.id,
    ]);
    expect(sent).toEqual({ status: 'sent' });
  });
});

describe('post_journal (money)', () => {
  it('moves no money of another organisation’s award', async () => {
    const lines = moving(theirs.award.budgetLineId, 'committed', 'available', 1_000);
    await expect(post(ours.context, theirs.award, lines)).rejects.toThrow(
      'only the money of its own award',
    );
    expect(await totalsOf(test.database, theirs.award.budgetLineId)).toMatchObject({
      committed: 1_000,
    });
  });

  it('moves no money of a budget line that our award does not come from', async () => {
    const lines = moving(theirs.award.budgetLineId, 'committed', 'available', 1_000);
    await expect(post(ours.context, ours.award, lines)).rejects.toThrow(
      'only the money of its own award',
    );
  });

  it.each([
    ['committed', 'paid'],
    ['funding', 'available'],
  ])('moves nothing from %s to %s for an organisation', async (from, to) => {
    const lines = moving(ours.award.budgetLineId, from, to, 1);
    await expect(post(ours.context, ours.award, lines)).rejects.toThrow(
      'only the money of its own award',
    );
  });

  it('moves no money of a fund outside the scope of the staff who ask (scope)', async () => {
    const officer = await test.given.staff('fund-officer', theirs.award.fundId);
    const limited = staffContext(officer, [theirs.award.fundId]);
    const lines = moving(ours.award.budgetLineId, 'committed', 'available', 1_000);
    await expect(post(limited, ours.award, lines)).rejects.toThrow('outside the scope');
  });
});

describe('a query of staff for one fund that forgets its filter (scope)', () => {
  it.each([
    'awards',
    'award_years',
    'payments',
    'applications',
    'calls',
    'budget_lines',
    'journals',
    'journal_lines',
  ])('answers the %s of that fund alone', async (table) => {
    const fundId =
      table === 'calls' || table === 'applications' ? await fundOfApplication() : ours.award.fundId;
    const officer = await test.given.staff('fund-officer', fundId);
    const sql = `SELECT DISTINCT fund_id FROM ${table}`;
    expect(await read(staffContext(officer, [fundId]), sql)).toEqual([{ fund_id: fundId }]);
    expect((await read(staffContext(officer), sql)).length).toBeGreaterThan(1);
  });

  it('finds no row to change of another fund, and writes no totals or journals itself (money)', async () => {
    const officer = await test.given.staff('fund-officer', ours.award.fundId);
    const limited = staffContext(officer, [ours.award.fundId]);
    const other = write(limited, `UPDATE awards SET title = 'Taken over' WHERE id = $1`, [
      theirs.award.id,
    ]);
    expect(await other).toBe(0);
    for (const sql of [
      'UPDATE budget_lines SET available_pence = 1 WHERE id = $1',
      `UPDATE journals SET reason = 'x' WHERE id = $1`,
      'DELETE FROM journal_lines WHERE budget_line_id = $1',
    ]) {
      await expect(write(limited, sql, [ours.award.budgetLineId])).rejects.toThrow(
        'permission denied',
      );
    }
  });

  async function fundOfApplication(): Promise<string> {
    const [row] = await test.database.query<{ fund_id: string }>(
      'SELECT fund_id FROM applications WHERE id = $1',
      [ours.application.id],
    );
    return row!.fund_id;
  }
});
