import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES, type Actor, type Permission, type Role } from '@almoner/domain/shared';
import type { AuditRecord } from '../src/platform/audit/audit-record.js';
import { tokenHash } from '../src/platform/auth/session-cookie.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import type { RequestContext } from '../src/platform/database/request-context.js';
import { startTestApp, type TestApp } from './app.js';
import type { Client } from './client.js';
import { digestOfEverything } from './digest.js';
import { givenSide, SHOWN_TO_OFFICERS, SHOWN_TO_ORGANISATIONS, type Side } from './given-sides.js';
import { givenToken, type GivenRecord } from './given.js';
import { routesOf, sampleBody, samplePath, type OpenApi, type Route } from './openapi-samples.js';

let test: TestApp;
let document: OpenApi;
let routes: Route[];
let ours: Side;
let theirs: Side;
let somebody: GivenRecord;
let member: GivenRecord;

beforeAll(async () => {
  test = await startTestApp();
  document = (await test.anyone.get<OpenApi>('/api/openapi.json')).body;
  routes = routesOf(document);
  ours = await givenSide(test);
  theirs = await givenSide(test);
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
  'account-locks',
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

describe.each(['organisation-editor', 'organisation-certifier'] as const)('an %s', (role) => {
  const kinds = (kind: string): boolean => !SHOWN_TO_ORGANISATIONS.has(kind);

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

describe('a person of two organisations', () => {
  const kinds = (kind: string): boolean => !SHOWN_TO_ORGANISATIONS.has(kind);
  const role = 'organisation-certifier';
  let both: Client;

  beforeAll(async () => {
    const person = await test.given.member(theirs.organisation, role);
    await test.given.membership(person, ours.organisation, role);
    both = await test.as(person);
  });

  it('reaches, changes and lists nothing of the one while acting for the other (isolation)', async () => {
    const client = both.actingFor(ours.organisation);
    const before = await digestOfEverything(test.database);
    expect(await reachOver(client, role, kinds)).toEqual([]);
    expect(await listOver(client, role, kinds)).toEqual([]);
    expect(await digestOfEverything(test.database)).toBe(before);
  });

  it('reaches each while acting for it, and nothing without saying for which (isolation)', async () => {
    for (const side of [ours, theirs]) {
      const client = both.actingFor(side.organisation);
      expect((await client.get(`awards/${side.ids['awards']}`)).status).toBe(200);
      expect((await client.get(`organisations/${side.organisation.id}`)).status).toBe(200);
    }
    const open = routes.filter((route) => mayCall(role, route));
    expect(open.length).toBeGreaterThan(50);
    const answered: string[] = [];
    for (const route of open) {
      const path = samplePath(route, document, theirs.ids[kindOf(route)]);
      const reply = await both.send(route.method, path, sampleBody(route, document), {
        ifMatch: 1,
      });
      if (reply.body?.code !== 'identity.choose-organisation')
        answered.push(`${route.method} ${path}`);
    }
    expect(answered).toEqual([]);
  });

  it('acts for neither once the membership has ended, nor for a third (isolation)', async () => {
    const third = await test.given.organisation();
    const person = await test.given.member(ours.organisation, role);
    await test.given.membership(person, theirs.organisation, role);
    const client = await test.as(person);
    const award = (organisation: GivenRecord) =>
      client.actingFor(organisation).get(`awards/${ours.ids['awards']}`);
    expect((await award(third)).body.code).toBe('identity.not-a-member');
    await test.database.query(
      'UPDATE memberships SET ended_at = almoner_now() WHERE user_id = $1 AND organisation_id = $2',
      [person.id, ours.organisation.id],
    );
    expect((await award(ours.organisation)).body.code).toBe('identity.not-a-member');
    // the one that is left need not be named
    expect((await client.get('awards')).status).toBe(200);
    expect((await client.get(`awards/${ours.ids['awards']}`)).status).toBe(404);
    await test.database.query(
      'UPDATE memberships SET ended_at = almoner_now() WHERE user_id = $1 AND ended_at IS NULL',
      [person.id],
    );
    expect((await client.get('awards')).body.code).toBe('identity.no-organisation');
    expect((await client.get('session')).body).toMatchObject({ memberships: [], permissions: [] });
  });

  it('begins no command for an organisation of which the person is no member (isolation)', async () => {
    const context = contextOf(
      { userId: member.id, audience: 'organisation', organisationId: theirs.organisation.id },
      [],
    );
    const command = test.app.get(UnitOfWork).command(context, (tx) => tx.audit(ownAudit()));
    await expect(command).rejects.toMatchObject({ refusal: { code: 'identity.sign-in-required' } });
  });
});

describe('an officer whose role is limited to one fund', () => {
  const kinds = (kind: string): boolean => !SHOWN_TO_OFFICERS.has(kind);

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
  const proof = { session: tokenHash(givenToken(whole.userId)) };
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
