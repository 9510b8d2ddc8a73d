import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.js';
import type { Client, Reply } from '../../../test/client.js';
import { AUTHORITY, confirmed } from '../../../test/given-budget-changes.js';
import { lineFaults } from '../../../test/conservation.js';
import { TEST_NOW } from '../../../test/days.js';

let test: TestApp;
let finance: Client;
let colleague: Client;
let approver: Client;
let fund: { id: string; code: string };
let other: { id: string; code: string };
let from: { id: string };
let to: { id: string };

beforeAll(async () => {
  test = await startTestApp();
  finance = await test.as(await test.given.staff('finance-officer'));
  colleague = await test.as(await test.given.staff('finance-officer'));
  approver = await test.as(await test.given.staff('finance-approver'));
});
afterAll(() => test.close());

beforeEach(async () => {
  fund = await test.given.fund();
  other = await test.given.fund();
  from = await test.given.budgetLine(fund.id, 2026, 1_000);
  to = await test.given.budgetLine(other.id, 2026, 100);
});

function ask(changes: Record<string, unknown> = {}, by = finance): Promise<Reply> {
  const body = { fromLineId: from.id, toLineId: to.id, amountPence: 400, reason: 'Late projects' };
  return by.post('virements', { ...body, ...changes });
}

async function lineOf(fundId: string, index = 0) {
  return (await finance.get(`funds/${fundId}/budget`)).body.lines[index];
}

describe('a virement between two funds', () => {
  it('moves nothing when asked for, and both allocations when another person approves (money)', async () => {
    const asked = await ask();
    expect(asked.status).toBe(201);
    expect(asked.body).toMatchObject({
      reference: `${fund.code}-VIR-${TEST_NOW.getUTCFullYear()}-0001`,
      status: 'requested',
      statusWords: 'Waiting for approval',
      from: { fundCode: fund.code, financialYear: '2026-27', pot: 'main' },
      to: { fundCode: other.code },
      fromAvailablePence: 1_000,
      limits: [],
    });
    expect(await lineOf(fund.id)).toMatchObject({ allocatedPence: 1_000 });

    const approved = await approver.post(`virements/${asked.body.id}/approve`);
    expect([approved.status, approved.body.status]).toEqual([200, 'approved']);
    expect(await lineOf(fund.id)).toMatchObject({ allocatedPence: 600, availablePence: 600 });
    expect(await lineOf(other.id)).toMatchObject({ allocatedPence: 500, availablePence: 500 });
    expect([
      ...(await lineFaults(test.database, from.id)),
      ...(await lineFaults(test.database, to.id)),
    ]).toEqual([]);
  });

  it('is posted as a journal of each fund that names it', async () => {
    const { id, reference } = (await ask()).body;
    await approver.post(`virements/${id}/approve`);
    for (const line of [from, to]) {
      const [journal] = (await finance.get(`budget-lines/${line.id}/journals`)).body.items;
      expect(journal).toMatchObject({
        kind: 'virement',
        subjectType: 'virement',
        subjectId: id,
        subjectReference: reference,
        reason: 'Late projects',
      });
    }
  });

  it('is not approved or rejected by who asked, even with both roles (separation)', async () => {
    const both = await test.given.staff('finance-officer');
    await test.given.insert('role_assignments', { user_id: both.id, role: 'finance-approver' });
    const person = await test.as(both);
    const { id } = (await ask({}, person)).body;
    for (const [command, body] of [
      ['approve', undefined],
      ['reject', { reason: 'No' }],
    ] as const) {
      const reply = await person.post(`virements/${id}/${command}`, body);
      expect([reply.status, reply.body.code]).toEqual([403, 'separation.same-person']);
      expect(reply.body.detail).toContain(both.name);
    }
    const { commands } = (await person.get(`virements/${id}`)).body;
    expect(commands).toMatchObject([
      { command: 'approve', allowed: false, code: 'separation.same-person' },
      { command: 'reject', allowed: false },
      { command: 'withdraw', allowed: true },
    ]);
  });

  it('is refused in the database to one person on both sides (separation)', async () => {
    const { id } = (await ask()).body;
    const forged = `UPDATE virements SET status = 'approved', decided_at = almoner_now(), decided_by_id = requested_by_id WHERE id = $1`;
    await expect(test.database.query(forged, [id])).rejects.toThrow('ck_virements_two_people');
  });

  it('is requested by people who have the permission for both funds', async () => {
    const scoped = await test.as(await test.given.staff('finance-officer', fund.id));
    const reply = await ask({}, scoped);
    expect(reply.status).toBe(404);
  });
});

describe('a virement within a fund', () => {
  it('gives no authority to money of a planned budget, in the database neither (authority)', async () => {
    const planned = await test.given.budgetLine(fund.id, 2031, 300, 'planned');
    const crossing = { fromLineId: planned.id, toLineId: from.id, amountPence: 300 };
    const reply = await ask(crossing);
    expect([reply.status, reply.body.code]).toEqual([409, 'virements.without-authority']);
    const back = await ask({ ...crossing, fromLineId: from.id, toLineId: planned.id });
    expect(back.status).toBe(201);
    await test.database.query(
      'UPDATE virements SET from_line_id = to_line_id, to_line_id = from_line_id WHERE id = $1',
      [back.body.id],
    );
    const swapped = await approver.post(`virements/${back.body.id}/approve`);
    expect(swapped.body.code).toBe('virements.without-authority');
    await finance.post(`virements/${back.body.id}/withdraw`);
  });

  it('goes between pots in one journal, and across a limit only with the finance authority (was a warning)', async () => {
    const pots = await confirmed(
      await finance.post(`funds/${fund.id}/budget-lines`, {
        financialYear: '2026-27',
        pot: 'Equipment',
        budgetType: 'capital',
        ringFenced: true,
        amountPence: 300,
        ...AUTHORITY,
      }),
      approver,
    );
    const pot = pots.body.lines[1];
    const crossing = { fromLineId: pot.id, toLineId: from.id, amountPence: 300 };
    const alone = await ask(crossing);
    expect([alone.status, alone.body.errors[0].pointer]).toEqual([400, '/authorityReference']);
    const asked = await ask({ ...crossing, authorityReference: 'SG/FIN/2026/17' });
    expect(asked.body.authorityReference).toBe('SG/FIN/2026/17');
    expect(asked.body.limits).toEqual([
      'The 2026-27 (Equipment) budget is ring-fenced: its money is for one purpose only.',
      'This turns capital money into resource money.',
    ]);
    await test.database.query('UPDATE virements SET authority_reference = NULL WHERE id = $1', [
      asked.body.id,
    ]);
    const without = await approver.post(`virements/${asked.body.id}/approve`);
    expect([without.status, without.body.code]).toEqual([409, 'virements.authority-missing']);
    const forged = `UPDATE virements SET status = 'approved', decided_at = requested_at,
      decided_by_id = (SELECT id FROM users u WHERE u.id <> requested_by_id LIMIT 1) WHERE id = $1`;
    await expect(test.database.query(forged, [asked.body.id])).rejects.toThrow('finance authority');
    await test.database.query(`UPDATE virements SET authority_reference = 'X' WHERE id = $1`, [
      asked.body.id,
    ]);
    await approver.post(`virements/${asked.body.id}/approve`);
    expect(await lineOf(fund.id, 0)).toMatchObject({ allocatedPence: 1_300 });
    expect(await lineOf(fund.id, 1)).toMatchObject({ allocatedPence: 0, availablePence: 0 });
    const journals = await test.database.query(`SELECT id FROM journals WHERE subject_id = $1`, [
      asked.body.id,
    ]);
    expect(journals).toHaveLength(1);
  });
});

describe('what a virement refuses', () => {
  it('more than is available, when asked for and again when approved (money)', async () => {
    const reply = await ask({ amountPence: 1_001 });
    expect([reply.status, reply.body.code]).toEqual([409, 'budgets.insufficient']);
    const { id } = (await ask({ amountPence: 1_000 })).body;
    const cut = { amountPence: -1, reason: 'Cut' };
    await finance.post(`budget-lines/${from.id}/allocate`, cut);
    const late = await approver.post(`virements/${id}/approve`);
    expect([late.status, late.body.code]).toEqual([409, 'budgets.insufficient']);
    expect(await lineOf(other.id)).toMatchObject({ allocatedPence: 100 });
  });

  it.each([
    ['the same line twice', () => ({ toLineId: from.id }), 400, '/toLineId'],
    ['nothing', () => ({ amountPence: 0 }), 400, '/amountPence'],
    ['less than nothing', () => ({ amountPence: -5 }), 400, '/amountPence'],
    ['pounds as text', () => ({ amountPence: '£5' }), 400, '/amountPence'],
    ['past the safe integer', () => ({ amountPence: 2 ** 53 }), 400, '/amountPence'],
    ['no reason', () => ({ reason: ' ' }), 400, '/reason'],
  ] as const)('%s', async (_name, changes, status, pointer) => {
    const reply = await ask(changes());
    expect(reply.status).toBe(status);
    expect(reply.body.errors[0].pointer).toBe(pointer);
  });

  it('a closed year on either side (money)', async () => {
    const { id } = (await ask()).body;
    await finance.post(`budget-lines/${to.id}/close`, { reason: 'Year end' });
    const asked = await ask();
    expect([asked.status, asked.body.code]).toEqual([409, 'budgets.year-closed']);
    const approved = await approver.post(`virements/${id}/approve`);
    expect([approved.status, approved.body.code]).toEqual([409, 'budgets.year-closed']);
    expect(await lineOf(fund.id)).toMatchObject({ allocatedPence: 1_000 });
  });

  it('to be decided twice', async () => {
    const { id } = (await ask()).body;
    await approver.post(`virements/${id}/approve`);
    const again = await approver.post(`virements/${id}/reject`, { reason: 'Changed my mind' });
    expect([again.status, again.body.code]).toEqual([409, 'shared.wrong-state']);
  });

  it('to be withdrawn by anybody but who asked', async () => {
    const { id } = (await ask()).body;
    const reply = await colleague.post(`virements/${id}/withdraw`);
    expect([reply.status, reply.body.code]).toEqual([403, 'virements.not-requester']);
    expect((await finance.post(`virements/${id}/withdraw`)).body.status).toBe('withdrawn');
  });
});

describe('virements at once', () => {
  it('in opposite directions do not block each other, and lose no penny (money)', async () => {
    const pairs = Array.from({ length: 16 }, (_none, index) =>
      index % 2 === 0
        ? ask({ amountPence: 10 })
        : ask({ fromLineId: to.id, toLineId: from.id, amountPence: 5 }),
    );
    const asked = await Promise.all(pairs);
    const replies = await Promise.all(
      asked.map(({ body }) => approver.post(`virements/${body.id}/approve`)),
    );
    expect(new Set(replies.map((reply) => reply.status))).toEqual(new Set([200]));
    expect(await lineOf(fund.id)).toMatchObject({ allocatedPence: 960, availablePence: 960 });
    expect(await lineOf(other.id)).toMatchObject({ allocatedPence: 140, availablePence: 140 });
  });

  it('never take more than there is: of eight for all of it, one is approved (money)', async () => {
    const asked = await Promise.all(Array.from({ length: 8 }, () => ask({ amountPence: 1_000 })));
    const replies = await Promise.all(
      asked.map(({ body }) => approver.post(`virements/${body.id}/approve`)),
    );
    expect(replies.filter((reply) => reply.status === 200)).toHaveLength(1);
    expect(await lineOf(fund.id)).toMatchObject({ allocatedPence: 0, availablePence: 0 });
    expect(await lineOf(other.id)).toMatchObject({ allocatedPence: 1_100 });
  });
});

describe('finding virements', () => {
  it('lists those of a fund, whichever side it is on, and exports the same', async () => {
    const { reference } = (await ask()).body;
    for (const fundId of [fund.id, other.id]) {
      const { items, total } = (await finance.get(`virements?fundId=${fundId}`)).body;
      expect(items.map((item: { reference: string }) => item.reference)).toEqual([reference]);
      expect(total).toEqual({ value: 1, capped: false });
    }
    const file = await finance.get(`virements/export.csv?fundId=${fund.id}&status=requested`);
    expect(file.text).toContain(`${reference},${fund.code},2026-27,main,${other.code}`);
    expect((await finance.get(`virements?fundId=${fund.id}&status=approved`)).body.items).toEqual(
      [],
    );
  });

  it('waits on the home page of approvers, and not of who asked', async () => {
    const { id } = (await ask()).body;
    const role = 'finance-approver';
    const person = await test.given.staff(role, fund.id);
    await test.given.insert('role_assignments', { user_id: person.id, role, fund_id: other.id });
    const waiting = async (client: Client) => {
      const { sections } = (await client.get('home')).body;
      const section = sections.find((one: { key: string }) => one.key === 'virements-to-approve');
      return section?.items.map((item: { subjectId: string }) => item.subjectId);
    };
    expect(await waiting(await test.as(person))).toEqual([id]);
    expect(await waiting(finance)).toBeUndefined();
  });
});
