import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES, type Actor, type Permission, type Role } from '@almoner/domain/shared';
import type { AuditRecord } from '../src/platform/audit/audit-record.js';
import { sessionHash } from '../src/platform/auth/session-cookie.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import type { RequestContext } from '../src/platform/database/request-context.js';
import { startTestApp, type TestApp } from './app.js';
import type { Client } from './client.js';
import { digestOfEverything } from './digest.js';
import { givenCondition } from './given-conditions.js';
import { givenToken, type GivenRecord } from './given.js';
import { routesOf, sampleBody, samplePath, type OpenApi, type Route } from './openapi-samples.js';
import { TEST_NOW } from './days.js';

/**
 * One record of each kind that belongs to a fund and an organisation; their ids by the first word of the record's
 * address.
 */
interface Side {
  readonly fund: GivenRecord;
  readonly organisation: GivenRecord;
  readonly ids: Readonly<Record<string, string>>;
}

let test: TestApp;
let document: OpenApi;
let routes: Route[];
let ours: Side;
let theirs: Side;
let somebody: GivenRecord;
let member: GivenRecord;

async function makeSide(): Promise<Side> {
  const { given } = test;
  const fund = await given.fund();
  const organisation = await given.organisation();
  const call = await given.call({ fund });
  const application = await given.application({ call, organisation });
  const award = await given.acceptedAward({ fund, organisation });
  const payment = await given.sentPayment(award);
  const condition = await givenCondition(given, award);
  const officer = await given.staff('fund-officer');
  const due = await given.insert<GivenRecord>('returns', {
    reference: `R-${fund.id}`,
    award_id: award.id,
    fund_id: fund.id,
    organisation_id: organisation.id,
    kind: 'outcome',
    period_year: 2026,
    opens_on: '2026-01-01',
    due_on: '2026-12-01',
    status: 'in-progress',
  });
  const indicator = await given.insert<GivenRecord>('indicators', {
    code: `I-${fund.id}`,
    title: 'Families',
    unit: 'families',
    rule: 'sum',
    fund_id: fund.id,
  });
  await given.insert('observations', {
    indicator_id: indicator.id,
    return_id: due.id,
    fund_id: fund.id,
    organisation_id: organisation.id,
    period_year: 2026,
    value: 5,
  });
  const assessment = await given.insert<GivenRecord>('assessments', {
    application_id: application.id,
    fund_id: fund.id,
    assessor_id: officer.id,
    assigned_by_id: officer.id,
  });
  const [line] = await test.database.query<GivenRecord>(
    'SELECT id FROM budget_lines WHERE fund_id = $1',
    [fund.id],
  );
  const pot = await given.insert<GivenRecord>('budget_lines', {
    fund_id: fund.id,
    financial_year: 2026,
    pot: 'Equipment',
  });
  const virement = await given.insert<GivenRecord>('virements', {
    reference: `V-${fund.id}`,
    fund_id: fund.id,
    from_line_id: line!.id,
    to_fund_id: fund.id,
    to_line_id: pot.id,
    amount_pence: 1,
    reason: 'Given by a test',
    status: 'requested',
    requested_at: TEST_NOW,
    requested_by_id: officer.id,
  });
  const budgetChange = await given.insert<GivenRecord>('budget_changes', {
    reference: `BC-${fund.id}`,
    fund_id: fund.id,
    budget_line_id: line!.id,
    kind: 'reopening',
    reason: 'Given by a test',
    status: 'proposed',
    proposed_at: TEST_NOW,
    proposed_by_id: officer.id,
  });
  const levels = await given.insert<GivenRecord>('payment_level_changes', {
    reference: `PL-${fund.id}`,
    fund_id: fund.id,
    reason: 'Given by a test',
    status: 'proposed',
    proposed_at: TEST_NOW,
    proposed_by_id: officer.id,
  });
  const [account] = await test.database.query<GivenRecord>(
    'SELECT id FROM bank_accounts WHERE organisation_id = $1',
    [organisation.id],
  );
  const run = await given.insert<GivenRecord>('payment_runs', {
    reference: `RUN-${fund.id}`,
    fund_ids: [fund.id],
    pay_on: '2099-11-30',
    prepared_at: TEST_NOW,
    prepared_by_id: officer.id,
  });
  const recovery = await given.insert<GivenRecord>('recoveries', {
    reference: `RC-${fund.id}`,
    payment_id: payment.id,
    award_id: award.id,
    fund_id: fund.id,
    organisation_id: organisation.id,
    amount_pence: 1,
    reason: 'Given by a test',
    requested_at: TEST_NOW,
    requested_by_id: officer.id,
  });
  const loss = await given.insert<GivenRecord>('recovery_losses', {
    recovery_id: recovery.id,
    fund_id: fund.id,
    organisation_id: organisation.id,
    kind: 'write-off',
    amount_pence: 1,
    reason: 'Given by a test',
    status: 'requested',
    approvals_asked: 1,
    requested_at: TEST_NOW,
    requested_by_id: officer.id,
  });
  const claim = await given.insert<GivenRecord>('claims', {
    reference: `CL-${fund.id}`,
    payment_id: payment.id,
    award_id: award.id,
    fund_id: fund.id,
    organisation_id: organisation.id,
    financial_year: 2026,
    amount_pence: 1,
    covers_from: '2026-06-01',
    covers_to: '2026-06-30',
    unspent_pence: 0,
    unspent_on: '2026-06-01',
    statement: 'Given by a test',
    status: 'submitted',
    submitted_at: TEST_NOW,
    submitted_by_id: officer.id,
  });
  const variation = await given.insert<GivenRecord>('variations', {
    reference: `VAR-${fund.id}`,
    award_id: award.id,
    fund_id: fund.id,
    organisation_id: organisation.id,
    based_on_version: 1,
    kinds: ['scope'],
    reason: 'Given by a test',
    amount_pence: 1,
    years: '[]',
    title: 'Given by a test',
    purpose: '',
    area_codes: [],
    status: 'submitted',
    proposed_at: TEST_NOW,
    proposed_by_id: officer.id,
  });
  const matchRecord = await given.insert<GivenRecord>('match_records', {
    award_id: award.id,
    fund_id: fund.id,
    organisation_id: organisation.id,
    kind: 'pledged',
    form: 'cash',
    source: 'Given by a test',
    amount_pence: 1,
    match_on: '2026-06-01',
    evidence: '',
    status: 'reported',
    recorded_at: TEST_NOW,
    recorded_by_id: officer.id,
  });
  const allocation = await given.insert<GivenRecord>('allocations', {
    reference: `AL-${fund.id}`,
    fund_id: fund.id,
    financial_year: 2026,
    pot: 'main',
    area_kind: 'adp',
    amount_pence: 1,
    title: 'Given by a test',
    basis: 'Given by a test',
    drafted_at: TEST_NOW,
    drafted_by_id: officer.id,
    drawn_by_ids: [officer.id],
  });
  const template = await given.insert<GivenRecord>('letter_templates', {
    series_id: fund.id,
    number: 1,
    kind: 'offer',
    name: 'Given by a test',
    fund_id: fund.id,
    body: 'Given by a test',
  });
  const ids = {
    allocations: allocation.id,
    'bank-accounts': account!.id,
    'budget-changes': budgetChange.id,
    claims: claim.id,
    funds: fund.id,
    indicators: indicator.id,
    'letter-templates': template.id,
    'match-records': matchRecord.id,
    'payment-level-changes': levels.id,
    'payment-runs': run.id,
    losses: loss.id,
    recoveries: recovery.id,
    variations: variation.id,
    virements: virement.id,
    organisations: organisation.id,
    calls: call.id,
    applications: application.id,
    awards: award.id,
    conditions: condition.id,
    payments: payment.id,
    returns: due.id,
    assessments: assessment.id,
    'budget-lines': line!.id,
  };
  return { fund, organisation, ids };
}

beforeAll(async () => {
  test = await startTestApp();
  document = (await test.anyone.get<OpenApi>('/api/openapi.json')).body;
  routes = routesOf(document);
  ours = await makeSide();
  theirs = await makeSide();
  somebody = await test.given.staff('fund-officer');
  member = await test.given.member(ours.organisation);
});
afterAll(() => test.close());

function mayCall(role: Role, route: Route): boolean {
  return (ROLES[role].permissions as readonly Permission[]).includes(
    route.permission as Permission,
  );
}

const takesAnId = (route: Route): boolean => /\{\w+\}/.test(route.path);
const kindOf = (route: Route): string => route.path.split('/')[3]!;

/**
 * Kinds of records that belong to neither side: to no fund and no organisation, to all funds together (the ledger), or
 * to one person.
 */
const OF_NO_SIDE = [
  'condition-templates',
  'delegations',
  'demo',
  'ledger-imports',
  'ledger-lines',
  'matches',
  'programmes',
  'saved-views',
  // a note holds payments of several boards and funds; transfers.spec.ts tries who reads which lines of it
  'transfers',
];

it('leaves out of this matrix only what has no side', () => {
  const left = routes
    .filter(takesAnId)
    .map(kindOf)
    .filter((kind) => !(kind in ours.ids));
  expect([...new Set(left)].sort()).toEqual(OF_NO_SIDE);
});

/**
 * Calls every route that a role may call with ids of the other side. Answers the routes that did not say "no such
 * record".
 */
async function reachOver(
  client: Client,
  role: Role,
  kinds: (path: string) => boolean,
): Promise<string[]> {
  const found: string[] = [];
  let reached = 0;
  for (const route of routes.filter((r) => mayCall(role, r) && takesAnId(r))) {
    const kind = kindOf(route);
    const id = theirs.ids[kind];
    if (id === undefined || !kinds(kind)) continue;
    const path = samplePath(route, document, id);
    const takesFile = route.operation.requestBody?.content['multipart/form-data'] !== undefined;
    const reply = takesFile
      ? await client.upload(path, 'given.csv', 'Given,by a test', { ifMatch: 1 })
      : await client.send(route.method, path, sampleBody(route, document), { ifMatch: 1 });
    reached += 1;
    if (reply.body?.code !== 'shared.not-found')
      found.push(`${role} ${route.method} ${path}: ${reply.status} ${reply.text.slice(0, 200)}`);
  }
  expect(reached).toBeGreaterThan(5);
  return found;
}

/** Reads every list that a role may read. Answers the lists that show an id of the other side. */
async function listOver(
  client: Client,
  role: Role,
  kinds: (kind: string) => boolean,
): Promise<string[]> {
  const hidden = Object.entries(theirs.ids).filter(([kind]) => kinds(kind));
  const shown: string[] = [];
  let read = 0;
  for (const route of routes.filter(
    (r) => mayCall(role, r) && r.method === 'GET' && !takesAnId(r),
  )) {
    const reply = await client.get(samplePath(route, document));
    if (reply.status === 200) read += 1;
    for (const [kind, id] of hidden) {
      if (reply.text.includes(id)) shown.push(`${role} ${route.path} shows ${kind} ${id}`);
    }
  }
  expect(read).toBeGreaterThan(5);
  return shown;
}

// Organisations may see all funds and calls, but no other records outside their own.
const PUBLIC_TO_ORGANISATIONS = new Set(['funds', 'calls']);
// Organisations and their bank details are common to all funds.
const SHARED_BY_FUNDS = new Set(['organisations', 'bank-accounts']);

describe.each(['organisation-editor', 'organisation-certifier'] as const)('an %s', (role) => {
  const kinds = (kind: string): boolean => !PUBLIC_TO_ORGANISATIONS.has(kind);

  it('reaches and changes nothing of another organisation on any route (isolation)', async () => {
    const client = await test.as(await test.given.member(ours.organisation, role));
    const before = await digestOfEverything(test.database);
    expect(await reachOver(client, role, kinds)).toEqual([]);
    expect(await digestOfEverything(test.database)).toBe(before);
  });

  it('sees nothing of another organisation in any list (isolation)', async () => {
    const client = await test.as(await test.given.member(ours.organisation, role));
    expect(await listOver(client, role, kinds)).toEqual([]);
  });
});

describe('an officer whose role is limited to one fund', () => {
  const kinds = (kind: string): boolean => !SHARED_BY_FUNDS.has(kind);

  it.each(['fund-officer', 'finance-officer', 'finance-approver', 'auditor'] as const)(
    'reaches, changes and lists nothing of another fund as %s (fund scope)',
    async (role) => {
      const client = await test.as(await test.given.staff(role, ours.fund.id));
      const before = await digestOfEverything(test.database);
      expect(await reachOver(client, role, kinds)).toEqual([]);
      expect(await listOver(client, role, kinds)).toEqual([]);
      expect(await digestOfEverything(test.database)).toBe(before);
    },
  );

  it('still reaches the one fund (fund scope)', async () => {
    const client = await test.as(await test.given.staff('fund-officer', ours.fund.id));
    expect((await client.get(`awards/${ours.ids['awards']}`)).status).toBe(200);
    expect((await client.get(`funds/${ours.fund.id}/budget`)).status).toBe(200);
  });
});

/** Tables that every organisation may read: reference data, and what is public about funds and calls. */
const PUBLIC_TABLES = [
  'areas',
  'calls',
  'clock',
  'criteria',
  'fund_replacements',
  'funds',
  'indicators',
  'programmes',
  'reference_counters',
];

/** The refusal where the database has no grant, or where no policy allows the statement. */
const NOT_PERMITTED = { refusal: { code: 'shared.not-permitted' } };

function contextOf(actor: Partial<Actor>, fundScope: RequestContext['fundScope']): RequestContext {
  const base = {
    userId: somebody.id,
    name: 'Test',
    audience: 'staff' as const,
    organisationId: null,
    assignments: [],
  };
  const whole = { ...base, ...actor };
  const proof = { session: sessionHash(givenToken(whole.userId)) };
  return { actor: whole, proof, fundScope, requestId: 'isolation', idempotency: null };
}

async function readUnfiltered(
  context: RequestContext,
  sql: string,
): Promise<Record<string, unknown>[] | 'denied'> {
  try {
    return await test.app.get(UnitOfWork).read(context, (tx) => tx.query(sql));
  } catch (error) {
    expect(error).toMatchObject(NOT_PERMITTED);
    return 'denied';
  }
}

async function tablesOfAll(): Promise<string[]> {
  const rows = await test.database.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
        AND relname <> 'schema_migrations' ORDER BY 1`,
  );
  return rows.map((r) => r.name);
}

async function tablesWith(column: string): Promise<string[]> {
  const rows = await test.database.query<{ name: string }>(
    `SELECT c.table_name AS name FROM information_schema.columns c JOIN pg_class t ON t.relname = c.table_name
      WHERE c.table_schema = 'public' AND c.column_name = $1 AND t.relkind = 'r' ORDER BY 1`,
    [column],
  );
  return rows.map((r) => r.name);
}

describe('a query that forgets its filter', () => {
  it('returns nothing of another organisation (isolation)', async () => {
    const context = contextOf(
      { audience: 'organisation', organisationId: ours.organisation.id },
      [],
    );
    const tables = await tablesWith('organisation_id');
    expect(tables).toEqual(
      expect.arrayContaining(['applications', 'awards', 'payments', 'returns', 'observations']),
    );
    for (const table of tables) {
      const rows = await readUnfiltered(context, `SELECT organisation_id FROM ${table}`);
      if (rows === 'denied') continue;
      const others = rows.filter((r) => r['organisation_id'] !== ours.organisation.id);
      expect({ table, others }).toEqual({ table, others: [] });
    }
  });

  it('reads only public tables without an organisation (isolation)', async () => {
    const context = contextOf(
      { audience: 'organisation', organisationId: ours.organisation.id },
      [],
    );
    const owned = new Set([...(await tablesWith('organisation_id')), 'organisations']);
    const readable: string[] = [];
    for (const table of (await tablesOfAll()).filter((n) => !owned.has(n))) {
      const rows = await readUnfiltered(context, `SELECT * FROM ${table} LIMIT 1`);
      if (rows !== 'denied' && rows.length > 0) readable.push(table);
    }
    expect(PUBLIC_TABLES).toEqual(expect.arrayContaining(readable));
  });

  it('returns nothing of another fund to a limited officer (fund scope)', async () => {
    const context = contextOf({}, [ours.fund.id]);
    for (const table of await tablesWith('fund_id')) {
      const rows = await readUnfiltered(context, `SELECT fund_id FROM ${table}`);
      if (rows === 'denied' || table === 'role_assignments' || table === 'fund_replacements')
        continue;
      const others = rows.filter((r) => r['fund_id'] !== ours.fund.id && r['fund_id'] !== null);
      expect({ table, others }).toEqual({ table, others: [] });
    }
  });

  it('returns nothing to staff of an application that was never sent (isolation)', async () => {
    const draft = await test.given.application({ status: 'draft' });
    const editor = await test.as(await test.given.member({ id: draft.organisationId }));
    const edited = await editor.patch(`applications/${draft.id}`, 1, { title: 'Not yet sent' });
    expect(edited.status).toBe(200);
    const shown: string[] = [];
    for (const table of await tablesOfAll()) {
      const rows = await readUnfiltered(
        contextOf({}, 'all'),
        `SELECT t::text AS row FROM ${table} t`,
      );
      if (JSON.stringify(rows).includes(draft.id)) shown.push(table);
    }
    expect(shown).toEqual([]);
  });

  it('returns nothing at all where nobody said who asks (isolation)', async () => {
    const nobody = contextOf({ audience: 'organisation', organisationId: null }, []);
    for (const table of ['applications', 'awards', 'payments', 'returns', 'organisations']) {
      expect({ table, rows: await readUnfiltered(nobody, `SELECT id FROM ${table}`) }).toEqual({
        table,
        rows: [],
      });
    }
    const noScope = contextOf({}, []);
    expect(await readUnfiltered(noScope, 'SELECT id FROM awards')).toEqual([]);
  });
});

/**
 * A record that the organisation's own role may write, so that a failure can only come from the statement under test.
 */
function ownAudit(): AuditRecord {
  return {
    action: 'funds.update',
    subjectType: 'fund',
    subjectId: ours.fund.id,
    organisationId: ours.organisation.id,
  };
}

/** The context of a person of our organisation. */
function ourMember(): RequestContext {
  const organisationId = ours.organisation.id;
  return contextOf({ userId: member.id, audience: 'organisation', organisationId }, []);
}

describe('an organisation’s own database role', () => {
  it.each([
    ['applications', "title = 'taken over'"],
    ['awards', "status = 'declined'"],
    ['conditions', "status = 'evidence-submitted'"],
    ['returns', "narrative = 'taken over'"],
    ['observations', 'value = 0'],
  ])('changes its own rows only in %s, even without a where (isolation)', async (table, change) => {
    const context = ourMember();
    const reached = await test.app.get(UnitOfWork).command(context, async (tx) => {
      await tx.audit(ownAudit());
      return tx.query(
        `WITH changed AS (UPDATE ${table} SET ${change} RETURNING organisation_id)
         SELECT DISTINCT organisation_id AS id FROM changed`,
      );
    });
    expect(reached).toEqual([{ id: ours.organisation.id }]);
  });

  it('writes no row for another organisation (isolation)', async () => {
    const context = ourMember();
    const attempt = test.app.get(UnitOfWork).command(context, async (tx) => {
      await tx.audit(ownAudit());
      await tx.query(
        `INSERT INTO observations (indicator_id, return_id, fund_id, organisation_id, period_year, value)
         SELECT indicator_id, $1, $2, $3, 2026, 1 FROM observations LIMIT 1`,
        [theirs.ids['returns'], theirs.fund.id, theirs.organisation.id],
      );
    });
    await expect(attempt).rejects.toMatchObject(NOT_PERMITTED);
  });

  it.each([
    ["UPDATE applications SET status = 'approved'", 'applications'],
    ["UPDATE applications SET decision_outcome = 'approve'", 'applications'],
    ['UPDATE awards SET amount_pence = 1', 'awards'],
    ["UPDATE returns SET status = 'accepted'", 'returns'],
    ["UPDATE conditions SET status = 'met'", 'conditions'],
    ["UPDATE conditions SET decision_reason = 'ours'", 'conditions'],
    ['UPDATE budget_lines SET available_pence = 1', 'budget_lines'],
    ['SELECT * FROM assessments', 'assessments'],
    ['SELECT * FROM journals', 'journals'],
    ['SELECT statement_of_need FROM payments', 'payments'],
    ['SELECT password_hash FROM users', 'users'],
  ])('may not %s (permission)', async (sql) => {
    const context = ourMember();
    const attempt = test.app.get(UnitOfWork).command(context, async (tx) => {
      await tx.query(sql);
      await tx.audit(ownAudit());
    });
    await expect(attempt).rejects.toMatchObject(NOT_PERMITTED);
  });
});
