import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import pg from 'pg';
import { startTestApp, type TestApp } from '../../../test/app.js';
import type { Client, Reply } from '../../../test/client.js';
import { lineFaults } from '../../../test/conservation.js';
import { dayFromToday, TEST_NOW, TODAY } from '../../../test/days.js';
import { AUTHORITY, confirmed, giveAuthority } from '../../../test/given-budget-changes.js';

let test: TestApp;
let finance: Client;
let approver: Client;
let both: Client;
let bothId: string;
let fund: { id: string; code: string };
let line: { id: string };

beforeAll(async () => {
  test = await startTestApp();
  finance = await test.as(await test.given.staff('finance-officer'));
  approver = await test.as(await test.given.staff('finance-approver'));
  const person = await test.given.staff('finance-officer');
  await test.given.insert('role_assignments', { user_id: person.id, role: 'finance-approver' });
  both = await test.as(person);
  bothId = person.id;
});
afterAll(() => test.close());

beforeEach(async () => {
  fund = await test.given.fund();
  line = await test.given.budgetLine(fund.id, 2026, 10_000);
});

const ACT = {
  authorityKind: 'budget-act',
  authorityReference: 'Budget (Scotland) Act 2026',
  authorityOn: '2026-03-25',
};

/** The commands that propose, each with a body that can be confirmed. */
const PROPOSALS = [
  ['a higher budget', 'allocate', { amountPence: 1_000_000_000 }],
  ['over-programming', 'over-programming', { basisPoints: 500 }],
  ['reopening a year', 'reopen', {}],
  ['authority', 'authority', { ...ACT, amountPence: 20_000 }],
] as const;

async function propose(name: string, body: object, by = finance): Promise<Reply> {
  if (name === 'reopen') await by.post(`budget-lines/${line.id}/close`, { reason: 'Year end' });
  return by.post(`budget-lines/${line.id}/${name}`, { reason: 'Agreed in the spring', ...body });
}

function waitingOf(reply: Reply): { id: string; reference: string } {
  return reply.body.lines[0].waiting[0];
}

const total = () =>
  test.database.query(
    `SELECT allocated_pence, over_programming_basis_points, status FROM budget_lines WHERE id = $1`,
    [line.id],
  );

describe('two people for a budget (one person added £10m to a budget line)', () => {
  it.each(PROPOSALS)('%s changes nothing until another person confirms', async (_n, name, body) => {
    const proposed = await propose(name, body);
    expect(proposed.status).toBe(200);
    const before = await total();
    expect(before).toMatchObject([{ allocated_pence: 10000, over_programming_basis_points: 0 }]);
    const { id, reference } = waitingOf(proposed);
    expect(reference).toContain(`${fund.code}-BC-`);

    const reply = await approver.post(`budget-changes/${id}/confirm`);
    expect([reply.status, reply.body.status]).toEqual([200, 'confirmed']);
    expect(await total()).not.toEqual(before);
    expect((await finance.get(`funds/${fund.id}/budget`)).body.lines[0].waiting).toEqual([]);
    expect(await lineFaults(test.database, line.id)).toEqual([]);
  });

  it.each(PROPOSALS)(
    '%s is neither confirmed nor refused by who proposed it, whatever their roles (separation)',
    async (_n, name, body) => {
      const { id } = waitingOf(await propose(name, body, both));
      for (const [command, given] of [['confirm'], ['refuse', { reason: 'No' }]] as const) {
        const reply = await both.post(`budget-changes/${id}/${command}`, given);
        expect([reply.status, reply.body.code]).toEqual([403, 'separation.same-person']);
      }
      const officer = await finance.post(`budget-changes/${id}/confirm`);
      expect(officer.status).toBe(403);
      expect((await approver.post(`budget-changes/${id}/confirm`)).status).toBe(200);
    },
  );

  it('the first allocation of a new line is a higher one; a line of zero needs nobody', async () => {
    const add = (financialYear: string, amountPence: number) =>
      finance.post(`funds/${fund.id}/budget-lines`, { financialYear, amountPence });
    const [, empty] = (await add('2027-28', 0)).body.lines;
    expect(empty).toMatchObject({ allocatedPence: 0, waiting: [] });
    const added = await add('2028-29', 700);
    expect(added.body.lines[2]).toMatchObject({
      allocatedPence: 0,
      waiting: [{ kind: 'allocation', effect: '£7 is added to the 2028-29 budget.' }],
    });
    const after = await confirmed(added, approver);
    expect(after.body.lines[2]).toMatchObject({ allocatedPence: 700, availablePence: 700 });
  });

  it('a lower budget needs one person', async () => {
    const lowered = await propose('allocate', { amountPence: -1 });
    expect(lowered.body.lines[0]).toMatchObject({ allocatedPence: 9_999, waiting: [] });
  });

  it('one change of a kind waits at a time, however often it is asked for', async () => {
    await propose('allocate', { amountPence: 5 });
    const again = await propose('allocate', { amountPence: 5 });
    expect([again.status, again.body.code]).toEqual([409, 'budgets.change-waiting']);
    expect((await propose('over-programming', { basisPoints: 1 })).status).toBe(200);
  });

  it('two approvers who confirm at the same moment add the money once (money)', async () => {
    const { id } = waitingOf(await propose('allocate', { amountPence: 500 }));
    const other = await test.as(await test.given.staff('finance-approver'));
    const replies = await Promise.all(
      [approver, other].map((by) => by.post(`budget-changes/${id}/confirm`)),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await total()).toMatchObject([{ allocated_pence: 10500 }]);
  });
});

describe('a proposed change of a budget', () => {
  it('is refused with a reason, or withdrawn by who proposed it, and does nothing', async () => {
    const first = waitingOf(await propose('allocate', { amountPence: 5 }));
    const silent = await approver.post(`budget-changes/${first.id}/refuse`, { reason: ' ' });
    expect(silent.body.errors[0].pointer).toBe('/reason');
    const reason = 'The Budget Act gives no more';
    const refused = await approver.post(`budget-changes/${first.id}/refuse`, { reason });
    expect(refused.body).toMatchObject({ status: 'refused', decidedReason: reason });

    const second = waitingOf(await propose('allocate', { amountPence: 5 }));
    const stranger = await both.post(`budget-changes/${second.id}/withdraw`);
    expect([stranger.status, stranger.body.code]).toEqual([403, 'proposals.not-proposer']);
    const withdrawn = await finance.post(`budget-changes/${second.id}/withdraw`);
    expect(withdrawn.body.status).toBe('withdrawn');
    expect(await total()).toMatchObject([{ allocated_pence: 10000 }]);
    const late = await approver.post(`budget-changes/${second.id}/confirm`);
    expect([late.status, late.body.code]).toEqual([409, 'shared.wrong-state']);
  });

  it('waits on the home of those who can confirm it, and not of who proposed it', async () => {
    const { id } = waitingOf(await propose('allocate', { amountPence: 5 }, both));
    const itemsOf = async (client: Client) => {
      const { body } = await client.get('home');
      return JSON.stringify(body).includes(id);
    };
    expect([await itemsOf(approver), await itemsOf(both), await itemsOf(finance)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('is in the history of the change, and once confirmed in that of the fund', async () => {
    const { id } = waitingOf(await propose('allocate', { amountPence: 5 }));
    await approver.post(`budget-changes/${id}/confirm`);
    const actionsOf = async (type: string, subjectId: string) => {
      const path = `audit-events?subjectType=${type}&subjectId=${subjectId}`;
      return (await finance.get(path)).body.items.map((one: { action: string }) => one.action);
    };
    expect(await actionsOf('budget-change', id)).toEqual([
      'budgets.confirm-change',
      'budgets.propose-change',
    ]);
    expect(await actionsOf('fund', fund.id)).toEqual(['budgets.allocate']);
  });

  it('is listed, filtered and exported', async () => {
    const { reference } = waitingOf(await propose('allocate', { amountPence: 1_250 }));
    const query = `status=proposed&changeKind=allocation&fundId=${fund.id}`;
    const { items } = (await finance.get(`budget-changes?${query}`)).body;
    expect(items).toMatchObject([
      { reference, amountPence: 1_250, statusWords: expect.any(String) },
    ]);
    const file = await finance.get(`budget-changes/export.csv?${query}`);
    expect(file.text).toContain('12.50');
  });

  it('is seen by nobody of another fund', async () => {
    const { id } = waitingOf(await propose('allocate', { amountPence: 5 }));
    const elsewhere = await test.given.fund();
    const scoped = await test.as(await test.given.staff('finance-approver', elsewhere.id));
    expect((await scoped.get(`budget-changes/${id}`)).status).toBe(404);
    expect((await scoped.post(`budget-changes/${id}/confirm`)).status).toBe(404);
  });
});

describe('the authority of a budget line (authority)', () => {
  let planned: { id: string };

  beforeEach(async () => {
    planned = await test.given.budgetLine(fund.id, 2028, 10_000, 'planned');
  });

  const give = (values: object = {}, by = finance, id = planned.id) =>
    by.post(`budget-lines/${id}/authority`, {
      ...ACT,
      amountPence: 10_000,
      reason: 'The Act has passed',
      ...values,
    });
  const lineIn = (reply: Reply, id = planned.id) =>
    reply.body.lines.find((one: { id: string }) => one.id === id);

  it('is planned, proposed by one person and given once another confirms it', async () => {
    const proposed = await give({ amountPence: 12_000 });
    expect(lineIn(proposed)).toMatchObject({
      authority: 'planned',
      authorityReference: null,
      allocatedPence: 10_000,
      waiting: [
        {
          kind: 'authority',
          effect:
            '£120 is approved for the 2028-29 budget: Budget (Scotland) Act 2026 of 25 March 2026.',
        },
      ],
    });
    const [{ id }] = lineIn(proposed).waiting;
    expect((await approver.get(`budget-changes/${id}`)).body).toMatchObject({
      ...ACT,
      kind: 'authority',
      amountPence: null,
      authorisedPence: 12_000,
    });
    const after = lineIn(await confirmed(proposed, approver));
    expect(after).toMatchObject({
      ...ACT,
      authority: 'approved',
      authorityPence: 12_000,
      allocatedPence: 12_000,
      availablePence: 12_000,
    });
    expect(await lineFaults(test.database, planned.id)).toEqual([]);
    const path = `audit-events?subjectType=fund&subjectId=${fund.id}`;
    const [event] = (await finance.get(path)).body.items;
    expect(event.action).toBe('budgets.give-authority');
    expect(event.changes).toContainEqual({
      field: 'authorityReference',
      from: null,
      to: ACT.authorityReference,
    });
  });

  it('comes with a new line that says what gives it, and its amount with it; without that a line is planned', async () => {
    const body = { financialYear: '2029-30', amountPence: 700 };
    const path = `funds/${fund.id}/budget-lines`;
    const [, , plain] = (await confirmed(await finance.post(path, body), approver)).body.lines;
    expect(plain).toMatchObject({ authority: 'planned', allocatedPence: 700, authorityKind: null });
    const other = { ...body, pot: 'Equipment', ...AUTHORITY };
    const added = await finance.post(path, other);
    const [, , , waiting] = added.body.lines;
    expect(waiting).toMatchObject({
      authority: 'planned',
      allocatedPence: 0,
      waiting: [{ kind: 'authority' }],
    });
    const [, , , given] = (await confirmed(added, approver)).body.lines;
    expect(given).toMatchObject({ authority: 'approved', allocatedPence: 700, ...AUTHORITY });
  });

  it.each([
    ['the kind', '/authorityKind', { authorityKind: undefined }],
    ['the reference', '/authorityReference', { authorityReference: undefined }],
    ['the day', '/authorityOn', { authorityOn: undefined }],
    ['an amount', '/amountPence', { amountPence: 0 }],
  ])('is not begun with a new line without %s', async (_name, pointer, values) => {
    const body = { financialYear: '2029-30', amountPence: 700, ...AUTHORITY, ...values };
    const reply = await finance.post(`funds/${fund.id}/budget-lines`, body);
    expect([reply.status, reply.body.errors?.[0].pointer]).toEqual([400, pointer]);
    expect((await finance.get(`funds/${fund.id}/budget`)).body.lines).toHaveLength(2);
  });

  it.each([
    ['an empty reference', '/authorityReference', { authorityReference: '' }],
    ['a reference of spaces', '/authorityReference', { authorityReference: '   ' }],
    ['the day after today', '/authorityOn', { authorityOn: dayFromToday(1) }],
    ['year 1026', '/authorityOn', { authorityOn: '1026-03-25' }],
    ['year 9999', '/authorityOn', { authorityOn: '9999-12-31' }],
    ['a day that does not exist', '/authorityOn', { authorityOn: '2026-02-30' }],
    ['nothing', '/amountPence', { amountPence: 0 }],
    ['less than nothing', '/amountPence', { amountPence: -1 }],
    ['more than any budget', '/amountPence', { amountPence: Number.MAX_SAFE_INTEGER }],
    ['a kind that nobody records', '/authorityKind', { authorityKind: 'not-recorded' }],
  ])('is not proposed with %s', async (_name, pointer, values) => {
    const reply = await give(values);
    expect([reply.status, reply.body.errors?.[0].pointer]).toEqual([400, pointer]);
  });

  it('may be of today', async () => {
    expect((await give({ authorityOn: TODAY })).status).toBe(200);
  });

  it('is not given to a closed year, nor by those who may not, nor by one person alone', async () => {
    await finance.post(`budget-lines/${planned.id}/close`, { reason: 'Year end' });
    expect((await give()).body.code).toBe('budgets.year-closed');
    expect((await give({}, approver, line.id)).status).toBe(403);
    const proposed = await give({}, both, line.id);
    const [{ id }] = lineIn(proposed, line.id).waiting;
    const alone = await both.post(`budget-changes/${id}/confirm`);
    expect(alone.body.code).toBe('separation.same-person');
  });

  it('that was recorded wrongly is corrected by another one', async () => {
    await confirmed(await give(), approver);
    const right = { authorityReference: 'Budget (Scotland) Act 2025', authorityOn: '2025-03-20' };
    const [, after] = (await confirmed(await give(right), approver)).body.lines;
    expect(after).toMatchObject(right);
    const { items } = (
      await finance.get(`budget-changes?changeKind=authority&fundId=${fund.id}&sort=proposedAt`)
    ).body;
    expect(items.map((one: typeof ACT) => one.authorityReference)).toEqual([
      ACT.authorityReference,
      right.authorityReference,
    ]);
  });

  it('is not passed by a higher budget, and is by another authority', async () => {
    await confirmed(await give(), approver);
    await finance.post(`budget-lines/${planned.id}/allocate`, { amountPence: -500, reason: 'x' });
    const raise = (amountPence: number) =>
      finance.post(`budget-lines/${planned.id}/allocate`, { amountPence, reason: 'x' });
    const beyond = await raise(501);
    expect([beyond.status, beyond.body.code]).toEqual([409, 'budgets.beyond-authority']);
    expect((await confirmed(await raise(500), approver)).status).toBe(200);
    expect((await confirmed(await give({ amountPence: 10_001 }), approver)).status).toBe(200);
  });

  describe('below what awards have reserved', () => {
    const organisation = () => test.given.organisation();
    const draft = async (amountPence: number, by: Client) =>
      by.post('awards', {
        fundId: fund.id,
        organisationId: (await organisation()).id,
        title: 'Family support',
        directReason: 'Given by a test',
        amountPence,
        years: [{ financialYear: '2028-29', amountPence }],
      });

    it('is refused and names the awards to reduce, also where they came after it was proposed', async () => {
      const officer = await test.as(await test.given.staff('fund-officer'));
      const proposed = await give({ amountPence: 5_000 });
      const large = (await draft(4_000, officer)).body.reference as string;
      const small = (await draft(2_000, officer)).body.reference as string;
      const [{ id }] = lineIn(proposed).waiting;
      const late = await approver.post(`budget-changes/${id}/confirm`);
      expect([late.status, late.body.code]).toEqual([409, 'budgets.authority-below-reserved']);
      expect(late.body.detail).toContain(`${large} (£40 reserved), ${small} (£20 reserved)`);
      const shown = (await approver.get(`budget-changes/${id}`)).body.commands;
      expect(shown[0]).toMatchObject({ command: 'confirm', allowed: false, code: late.body.code });
      await finance.post(`budget-changes/${id}/withdraw`);
      const again = await give({ amountPence: 5_999 });
      expect(again.body.errors).toEqual([{ pointer: '/amountPence', detail: 'Enter £60 or more' }]);
      expect((await confirmed(await give({ amountPence: 6_000 }), approver)).status).toBe(200);
      expect(await lineFaults(test.database, planned.id)).toEqual([]);
    });

    it('is not reached by an award that is drafted at the same moment (money)', async () => {
      const officers = await Promise.all(
        [1, 2, 3].map(async () => test.as(await test.given.staff('fund-officer'))),
      );
      const [{ id }] = lineIn(await give({ amountPence: 5_000 })).waiting;
      const [confirmation, ...drafts] = await Promise.all([
        approver.post(`budget-changes/${id}/confirm`),
        ...officers.map((officer) => draft(3_000, officer)),
      ]);
      const drafted = drafts.filter(({ status }) => status === 201).length;
      const [, after] = (await finance.get(`funds/${fund.id}/budget`)).body.lines;
      expect(after.reservedPence).toBe(drafted * 3_000);
      expect(after.availablePence).toBeGreaterThanOrEqual(0);
      expect(drafted).toBe(confirmation.status === 200 ? 1 : 3);
      expect(await lineFaults(test.database, planned.id)).toEqual([]);
    });
  });

  it('waits on the home of those who can confirm it; a planned budget whose awards wait, on that of finance', async () => {
    const sectionOf = async (client: Client, key: string) => {
      const { sections } = (await client.get('home')).body;
      return JSON.stringify(sections.find((one: { key: string }) => one.key === key) ?? {});
    };
    const officer = await test.as(await test.given.staff('fund-officer'));
    const key = 'budgets-without-authority';
    expect(await sectionOf(finance, key)).not.toContain(planned.id);
    const drafted = await officer.post('awards', {
      fundId: fund.id,
      organisationId: (await test.given.organisation()).id,
      title: 'Family support',
      directReason: 'Given by a test',
      amountPence: 600,
      years: [{ financialYear: '2028-29', amountPence: 600 }],
    });
    expect(drafted.status).toBe(201);
    expect(await sectionOf(finance, key)).toContain(planned.id);
    expect(await sectionOf(officer, key)).toBe('{}');

    const proposed = await give();
    const [{ id }] = lineIn(proposed).waiting;
    const waiting = await sectionOf(approver, 'budget-changes-to-confirm');
    expect(waiting).toContain(id);
    expect(waiting).toContain(`Authority: ${ACT.authorityReference}`);
    await confirmed(proposed, approver);
    expect(await sectionOf(finance, key)).not.toContain(planned.id);
    expect(await sectionOf(approver, 'budget-changes-to-confirm')).not.toContain(id);
  });

  it('in the database is neither given nor changed but by what two people agreed on', async () => {
    const change = (set: string) =>
      test.database.query(`UPDATE budget_lines SET ${set} WHERE id = $1`, [planned.id]);
    await expect(change(`authority = 'approved', authority_kind = 'not-recorded'`)).rejects.toThrow(
      'with two people',
    );
    await giveAuthority(planned, 10_000, finance, approver);
    for (const set of [
      `authority_reference = 'Another'`,
      `authority_on = authority_on - 1`,
      'authority_pence = 20000',
      `authority = 'planned', authority_kind = NULL, authority_reference = NULL, authority_on = NULL, authority_pence = NULL`,
    ])
      await expect(change(set)).rejects.toThrow('with two people');
  });

  it('in the database adds exactly the amount that it gives (money)', async () => {
    const [{ id }] = (await test.database.query(
      `INSERT INTO budget_changes (reference, fund_id, budget_line_id, kind, authority_kind, authority_reference,
         authority_on, authorised_pence, reason, status, proposed_at, proposed_by_id, decided_at, decided_by_id)
       SELECT 'GIVEN-BC-AUTHORITY', $1, $2, 'authority', 'budget-act', 'Act', '2026-03-25', 10500, 'x', 'confirmed', $3,
              (SELECT id FROM users WHERE id <> $4 LIMIT 1), $3, $4 RETURNING id`,
      [fund.id, planned.id, TEST_NOW, bothId],
    )) as [{ id: string }];
    const post = (amountPence: number) =>
      test.database.query(
        `WITH scope AS MATERIALIZED (SELECT set_config('almoner.fund_scope', '*', true))
         SELECT p.* FROM scope, post_journal($1, $2) p`,
        [
          JSON.stringify({
            kind: 'allocation',
            fundId: fund.id,
            subjectType: 'budget-change',
            subjectId: id,
            subjectReference: '',
            requestId: 'test',
            at: '2026-11-30T09:00:00Z',
          }),
          JSON.stringify([
            { budgetLineId: planned.id, account: 'funding', amountPence: -amountPence },
            { budgetLineId: planned.id, account: 'available', amountPence },
          ]),
        ],
      );
    await expect(post(501)).rejects.toThrow('two people agreed on');
    await post(500);
  });
});

describe('the database refuses', () => {
  it('a change confirmed by who proposed it (separation)', async () => {
    const { id } = waitingOf(await propose('allocate', { amountPence: 5 }));
    const forged = `UPDATE budget_changes SET status = 'confirmed', decided_at = almoner_now(), decided_by_id = proposed_by_id WHERE id = $1`;
    await expect(test.database.query(forged, [id])).rejects.toThrow('ck_budget_changes_two_people');
  });

  it('a second decision on the same change', async () => {
    const { id } = waitingOf(await propose('allocate', { amountPence: 5 }));
    await approver.post(`budget-changes/${id}/confirm`);
    const again = `UPDATE budget_changes SET status = 'refused' WHERE id = $1`;
    await expect(test.database.query(again, [id])).rejects.toThrow('stays decided');
  });

  it('money on a line without a change that two people agreed on, or with another amount (money)', async () => {
    const post = (subject: object, amountPence: number) => {
      const journal = {
        ...subject,
        fundId: fund.id,
        requestId: 'test',
        at: '2026-11-30T09:00:00Z',
      };
      const sides = [
        { budgetLineId: line.id, account: 'funding', amountPence: -amountPence },
        { budgetLineId: line.id, account: 'available', amountPence },
      ];
      return test.database.query(
        `WITH scope AS MATERIALIZED (SELECT set_config('almoner.fund_scope', '*', true))
         SELECT p.* FROM scope, post_journal($1, $2) p`,
        [JSON.stringify({ subjectReference: '', ...journal }), JSON.stringify(sides)],
      );
    };
    const ofFund = { subjectType: 'fund', subjectId: fund.id };
    for (const kind of ['allocation', 'virement', 'reservation'])
      await expect(post({ kind, ...ofFund }, 5)).rejects.toThrow('two people agreed on');
    const agreed = await test.given.agreedRaise(fund.id, line.id, 5);
    await expect(post(agreed, 6)).rejects.toThrow('two people agreed on');
    await post(agreed, 5);
    await expect(post(agreed, 5)).rejects.toThrow('ux_journals_budget_change');
    const { id } = waitingOf(await propose('allocate', { amountPence: 5 }));
    await expect(post({ ...agreed, subjectId: id }, 5)).rejects.toThrow('two people agreed on');
  });

  it('a year reopened or over-programmed by one person, or by an older decision', async () => {
    await confirmed(await propose('reopen', {}), approver);
    await finance.post(`budget-lines/${line.id}/close`, { reason: 'Again' });
    for (const set of [`status = 'open'`, 'over_programming_basis_points = 5'])
      await expect(
        test.database.query(`UPDATE budget_lines SET ${set} WHERE id = $1`, [line.id]),
      ).rejects.toThrow('with two people');
  });

  it('a proposal or a decision in the name of somebody else, to the service itself', async () => {
    const client = new pg.Client({ connectionString: test.database.url });
    await client.connect();
    const { id } = waitingOf(await propose('allocate', { amountPence: 5 }));
    const asService = async (sql: string, parameters: readonly unknown[]) => {
      await client.query('BEGIN');
      await client.query(`SET LOCAL ROLE almoner_staff`);
      await client.query(
        `SELECT set_config('almoner.fund_scope', '*', true), set_config('almoner.user_id', $1, true)`,
        [bothId],
      );
      return client.query(sql, [...parameters]).finally(() => client.query('ROLLBACK'));
    };
    const stranger = (await test.given.staff('finance-approver')).id;
    await expect(
      asService(
        `UPDATE budget_changes SET status = 'confirmed', decided_at = almoner_now(), decided_by_id = $2 WHERE id = $1`,
        [id, stranger],
      ),
    ).rejects.toThrow('row-level security');
    await expect(
      asService(
        `INSERT INTO budget_changes (reference, fund_id, budget_line_id, kind, amount_pence, reason, status, proposed_at, proposed_by_id)
         VALUES ('X', $1, $2, 'allocation', 5, 'x', 'proposed', almoner_now(), $3)`,
        [fund.id, line.id, stranger],
      ),
    ).rejects.toThrow('row-level security');
    await client.end();
  });
});
