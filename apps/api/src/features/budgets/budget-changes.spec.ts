import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import pg from 'pg';
import { startTestApp, type TestApp } from '../../../test/app.js';
import type { Client, Reply } from '../../../test/client.js';
import { lineFaults } from '../../../test/conservation.js';
import { confirmed } from '../../../test/given-budget-changes.js';

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

/** The commands that propose, each with a body that can be confirmed. */
const PROPOSALS = [
  ['a higher budget', 'allocate', { amountPence: 1_000_000_000 }],
  ['over-programming', 'over-programming', { basisPoints: 500 }],
  ['reopening a year', 'reopen', {}],
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
