import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.js';
import type { Reply } from '../../../test/client.js';
import { SENDABLE_YEAR } from '../../../test/given-payment-runs.js';
import { GivenPayments, type GivenPerson } from '../../../test/given-payments.js';
import type { GivenAward } from '../../../test/given.js';

const TWO_ABOVE = 10_000_000;
const THREE_ABOVE = 100_000_000;

let test: TestApp;
let payments: GivenPayments;
let award: GivenAward;
let first: GivenPerson;
let second: GivenPerson;
let third: GivenPerson;
let releaser: GivenPerson;

beforeAll(async () => {
  test = await startTestApp();
  payments = await GivenPayments.of(test);
  first = await payments.approver();
  second = await payments.approver();
  third = await payments.approver();
  releaser = await payments.approver();
});
afterAll(() => test.close());

beforeEach(async () => {
  award = await test.given.acceptedAward({ amountPence: 500_000_000, startYear: SENDABLE_YEAR });
  await payments.levels(award.fundId, TWO_ABOVE, THREE_ABOVE);
});

function approve({ client }: GivenPerson, id: string): Promise<Reply> {
  return client.post(`payments/${id}/approve`);
}

function outcome({ status, body }: Reply): [number, string] {
  return [status, body.code ?? body.status];
}

function approvalRows(id: string): Promise<{ approver_id: string; level: number }[]> {
  return test.database.query(
    'SELECT approver_id, level FROM payment_approvals WHERE payment_id = $1 ORDER BY level',
    [id],
  );
}

describe('as many approvals as the amount asks for (separation)', () => {
  it.each([
    [TWO_ABOVE - 1, 1],
    [TWO_ABOVE, 1],
    [TWO_ABOVE + 1, 2],
    [THREE_ABOVE - 1, 2],
    [THREE_ABOVE, 2],
    [THREE_ABOVE + 1, 3],
  ])('%i pence are approved by %i different people', async (amount, asked) => {
    const id = await payments.requested(award, amount);
    const people = [first, second, third].slice(0, asked);
    for (const [index, person] of people.entries()) {
      const { body } = await approve(person, id);
      expect(body.approvalsAsked).toBe(asked);
      expect(body.approvals.map((a: { level: number }) => a.level)).toHaveLength(index + 1);
      expect(body.status).toBe(index + 1 === asked ? 'approved' : 'requested');
      if (index + 1 < asked)
        expect(outcome(await approve(person, id))).toEqual([403, 'separation.same-person']);
    }
    const { body } = await first.client.get(`payments/${id}`);
    expect(body.approvedByName).toBe(people.at(-1)!.name);
    for (const person of people)
      expect(outcome(await person.client.post(`payments/${id}/release`))).toEqual([
        403,
        'separation.same-person',
      ]);
    expect((await releaser.client.post(`payments/${id}/release`)).body.status).toBe('sent');
  });

  it('are those in force at the request: a later change does not lower them', async () => {
    const id = await payments.requested(award, TWO_ABOVE + 1);
    await payments.levels(award.fundId, null, null);
    expect((await approve(first, id)).body.status).toBe('requested');
    const back = await second.client.post(`payments/${id}/send-back`, { reason: 'Split it' });
    expect(back.body).toMatchObject({ status: 'planned', approvals: [] });
    const body = { statementOfNeed: 'Rent' };
    await payments.requester.client.post(`payments/${id}/request`, body);
    expect((await approve(first, id)).body).toMatchObject({ status: 'approved' });
  });

  it('count once each when two people approve 32 times at once', async () => {
    const id = await payments.requested(award, THREE_ABOVE + 1);
    const replies = await Promise.all(
      Array.from({ length: 32 }, (_none, i) => approve(i % 2 ? first : second, id)),
    );
    expect(replies.filter((reply) => reply.status === 200)).toHaveLength(2);
    const refused = replies.filter((reply) => reply.status !== 200).map(outcome);
    expect(new Set(refused.map(String))).toEqual(new Set(['403,separation.same-person']));
    expect(await approvalRows(id)).toMatchObject([{ level: 1 }, { level: 2 }]);
    expect((await approve(third, id)).body.status).toBe('approved');
  });

  it('are given once under one idempotency key', async () => {
    const id = await payments.requested(award, TWO_ABOVE + 1);
    const again = () =>
      first.client.post(`payments/${id}/approve`, {}, { idempotencyKey: `once-${id}` });
    expect((await again()).body.status).toBe('requested');
    expect((await again()).status).toBe(200);
    expect(await approvalRows(id)).toHaveLength(1);
  });
});

describe('the people of a payment in the database itself (separation)', () => {
  const insert = (id: string, level: number, approver: GivenPerson) =>
    test.database.query(
      `INSERT INTO payment_approvals (payment_id, fund_id, round, level, approver_id, approved_at)
       VALUES ($1, $2, 1, $3, $4, almoner_now())`,
      [id, award.fundId, level, approver.id],
    );

  it('refuses an approval by who requested, by who approved, and of a level twice', async () => {
    const id = await payments.requested(award, TWO_ABOVE + 1);
    await expect(insert(id, 1, payments.requester)).rejects.toThrow('one person on both sides');
    await insert(id, 1, first);
    await expect(insert(id, 2, first)).rejects.toThrow('one person on both sides');
    await expect(insert(id, 1, second)).rejects.toThrow('ux_payment_approvals_level');
  });

  it('refuses a releaser who approved at an earlier level', async () => {
    const id = await payments.requested(award, TWO_ABOVE + 1);
    await approve(first, id);
    await approve(second, id);
    const release = test.database.query('UPDATE payments SET released_by_id = $2 WHERE id = $1', [
      id,
      first.id,
    ]);
    await expect(release).rejects.toThrow('one person on both sides');
  });

  it('lets through what its triggers stop once they are gone: the test above is theirs', async () => {
    const id = await payments.requested(award, TWO_ABOVE + 1);
    await test.database.query('ALTER TABLE payment_approvals DISABLE TRIGGER other_people');
    try {
      await insert(id, 1, payments.requester);
    } finally {
      await test.database.query('ALTER TABLE payment_approvals ENABLE TRIGGER other_people');
    }
    expect(await approvalRows(id)).toHaveLength(1);
  });

  it('keeps every approval as it was given', async () => {
    const id = await payments.requested(award, TWO_ABOVE + 1);
    await approve(first, id);
    await expect(
      test.database.query('UPDATE payment_approvals SET approver_id = $1', [second.id]),
    ).rejects.toThrow('append-only');
  });
});

describe('a payment on hold', () => {
  const hold = (id: string) =>
    payments.planner.client.post(`payments/${id}/hold`, { reason: 'The lease is not signed.' });

  it('stops approval and release, and goes on where it was', async () => {
    const id = await payments.requested(award, TWO_ABOVE + 1);
    await approve(first, id);
    expect((await hold(id)).body).toMatchObject({
      status: 'held',
      heldFrom: 'requested',
      heldReason: 'The lease is not signed.',
      heldByName: payments.planner.name,
    });
    expect(outcome(await approve(second, id))).toEqual([409, 'shared.wrong-state']);
    const resumed = await payments.requester.client.post(`payments/${id}/resume`);
    expect(resumed.body).toMatchObject({ status: 'requested', heldFrom: null, heldReason: null });
    expect((await approve(second, id)).body.status).toBe('approved');
    await hold(id);
    expect(outcome(await releaser.client.post(`payments/${id}/release`))).toEqual([
      409,
      'shared.wrong-state',
    ]);
  });

  it('asks again at the next step what changed meanwhile (money)', async () => {
    const id = await payments.requested(award, 100);
    await hold(id);
    await test.database.query(`UPDATE awards SET status = 'suspended' WHERE id = $1`, [award.id]);
    expect((await payments.planner.client.post(`payments/${id}/resume`)).status).toBe(200);
    expect(outcome(await approve(first, id))).toEqual([409, 'shared.wrong-state']);
  });

  it('is approved or put on hold, never both, when both come at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const id = await payments.requested(award, 100);
      const [approved, held] = await Promise.all([approve(first, id), hold(id)]);
      const { body } = await first.client.get(`payments/${id}`);
      expect(held.status).toBe(200);
      expect(body).toMatchObject({ status: 'held' });
      expect(body.heldFrom).toBe(approved.status === 200 ? 'approved' : 'requested');
    }
  });

  it('can be cancelled, which frees its part of the year (money)', async () => {
    const id = await payments.planned(award, 400);
    await hold(id);
    const cancelled = await payments.planner.client.post(`payments/${id}/cancel`);
    expect(cancelled.body.status).toBe('cancelled');
    const [year] = await test.database.query<{ planned: number }>(
      'SELECT planned_pence AS planned FROM award_years WHERE id = $1',
      [award.awardYearId],
    );
    expect(year?.planned).toBe(0);
  });
});

describe('many payments at once, all or none', () => {
  const need = {
    statementOfNeed: 'The instalments fall due.',
    overlapReason: 'Instalments of a test',
  };

  async function statuses(ids: readonly string[]): Promise<string[]> {
    const rows = await test.database.query<{ status: string }>(
      'SELECT status FROM payments WHERE id = ANY ($1) ORDER BY array_position($1::uuid[], id)',
      [ids],
    );
    return rows.map((row) => row.status);
  }

  it('are requested and approved in one command each', async () => {
    const other = await test.given.acceptedAward({ startYear: SENDABLE_YEAR });
    const ids = [
      await payments.planned(award, TWO_ABOVE + 1),
      await payments.planned(other, 500),
      await payments.planned(award, 300),
    ];
    const requested = await payments.requester.client.post('payments/request', {
      paymentIds: ids,
      ...need,
    });
    expect(requested.body.items.map((p: { id: string }) => p.id)).toEqual(ids);
    const approved = await first.client.post('payments/approve', { paymentIds: ids });
    expect(approved.status).toBe(200);
    expect(await statuses(ids)).toEqual(['requested', 'approved', 'approved']);
  });

  it('can be asked about first: which could take the step, and why the others not', async () => {
    const ids = [await payments.requested(award, 100), await payments.planned(award, 200)];
    const check = async (person: GivenPerson) =>
      (await person.client.post('payments/check', { step: 'approve', paymentIds: ids })).body.items;
    expect(await check(first)).toMatchObject([
      { id: ids[0], allowed: true, reason: null },
      { id: ids[1], allowed: false, reason: 'This cannot be done while the payment is planned.' },
    ]);
    expect(await check(payments.requester)).toMatchObject([
      { allowed: false, reason: 'Your role does not allow this.' },
      { allowed: false },
    ]);
    expect(await statuses(ids)).toEqual(['requested', 'planned']);
  });

  it('change nothing where one cannot, and every one that cannot is named by its place (money)', async () => {
    const ids = [
      await payments.requested(award, 100),
      await payments.planned(award, 200),
      await payments.requested(award, 300),
      '01890000-0000-7000-8000-000000000000',
    ];
    const reply = await first.client.post('payments/approve', { paymentIds: ids });
    expect(outcome(reply)).toEqual([409, 'shared.wrong-state']);
    expect(reply.body.errors.map((e: { pointer: string }) => e.pointer)).toEqual([
      '/paymentIds/1',
      '/paymentIds/3',
    ]);
    expect(await statuses(ids)).toEqual(['requested', 'planned', 'requested']);
    expect(await approvalRows(ids[0]!)).toEqual([]);
  });

  it('are refused as a whole when one of them was put on hold since the page was opened', async () => {
    const ids = [await payments.requested(award, 100), await payments.requested(award, 200)];
    await payments.planner.client.post(`payments/${ids[1]}/hold`, { reason: 'Wait' });
    const reply = await first.client.post('payments/approve', { paymentIds: ids });
    expect(reply.body.errors).toMatchObject([{ pointer: '/paymentIds/1' }]);
    expect(await statuses(ids)).toEqual(['requested', 'held']);
  });

  it('keep the duties apart as the single command does (separation)', async () => {
    const both = await test.given.staff('finance-officer');
    await test.given.insert('role_assignments', { user_id: both.id, role: 'finance-approver' });
    const oneOfAll = await test.as(both);
    const ids = [await payments.planned(award, 100), await payments.planned(award, 200)];
    await oneOfAll.post('payments/request', { paymentIds: ids, ...need });
    const reply = await oneOfAll.post('payments/approve', { paymentIds: ids });
    expect(outcome(reply)).toEqual([403, 'separation.same-person']);
    expect(reply.body.errors).toHaveLength(2);
  });

  it.each([
    ['nothing', { paymentIds: [] }, '/paymentIds'],
    ['what is no list', { paymentIds: 'all' }, '/paymentIds'],
    ['what is no id', { paymentIds: ['x'] }, '/paymentIds'],
    ['an unknown field', { paymentIds: [], everything: true }, '/everything'],
  ])('refuse %s', async (_name, body, pointer) => {
    const reply = await first.client.post('payments/approve', body);
    expect([reply.status, reply.body.errors[0].pointer]).toEqual([400, pointer]);
  });

  it('refuse a payment that is named twice', async () => {
    const id = await payments.requested(award, 100);
    const reply = await first.client.post('payments/approve', { paymentIds: [id, id] });
    expect([reply.status, reply.body.errors[0].pointer]).toEqual([400, '/paymentIds/1']);
    expect(await statuses([id])).toEqual(['requested']);
  });
});

describe('the thresholds of a fund', () => {
  const path = () => `funds/${award.fundId}/payment-levels`;
  const levelsOf = async () => (await first.client.get(path())).body;
  const wanted = (two: unknown, three: unknown = null) => ({
    levelTwoAbovePence: two,
    levelThreeAbovePence: three,
  });
  const propose = (two: unknown, three: unknown = null, by?: GivenPerson) =>
    payments.proposedLevels(award.fundId, wanted(two, three), by);
  const answer = (id: string, command: string, by: GivenPerson, body = {}) =>
    by.client.post(`payment-level-changes/${id}/${command}`, body);

  async function proposed(two: unknown, by?: GivenPerson): Promise<string> {
    const reply = await propose(two, null, by);
    expect(reply.status).toBe(200);
    return reply.body.changes[0].id;
  }

  it('change when a finance approver confirms what an administrator proposed, and keep every version with both (two people)', async () => {
    const { version } = await levelsOf();
    const id = await proposed(5);
    expect(await levelsOf()).toMatchObject({ version, levelTwoAbovePence: TWO_ABOVE });
    const waits = async ({ client }: GivenPerson) =>
      JSON.stringify((await client.get('home')).body).includes(id);
    expect([await waits(payments.confirmer), await waits(payments.administrator)]).toEqual([
      true,
      false,
    ]);
    expect((await answer(id, 'confirm', payments.administrator)).status).toBe(403);
    const confirmed = await answer(id, 'confirm', payments.confirmer);
    expect(confirmed.body).toMatchObject({ status: 'confirmed', levelTwoAbovePence: 5 });
    expect(await waits(payments.confirmer)).toBe(false);
    expect((await levelsOf()).history).toMatchObject([
      {
        version: version + 1,
        levelTwoAbovePence: 5,
        setByName: payments.confirmer.name,
        proposedByName: payments.administrator.name,
      },
      { version, levelTwoAbovePence: TWO_ABOVE, levelThreeAbovePence: THREE_ABOVE },
    ]);
    const eventsOf = async (type: string, subject: string) =>
      (
        await first.client.get(`audit-events?subjectType=${type}&subjectId=${subject}`)
      ).body.items.map((event: { action: string }) => event.action);
    expect((await eventsOf('fund', award.fundId))[0]).toBe('payments.set-levels');
    expect(await eventsOf('payment-levels', id)).toEqual([
      'payments.confirm-levels',
      'payments.propose-levels',
    ]);
  });

  it('stay where the proposal is refused or withdrawn, and are decided once', async () => {
    const { version } = await levelsOf();
    const refused = await proposed(5);
    expect((await answer(refused, 'refuse', payments.confirmer)).body.errors[0].pointer).toBe(
      '/reason',
    );
    const reason = { reason: 'Too many people for small amounts' };
    expect((await answer(refused, 'refuse', payments.confirmer, reason)).body).toMatchObject({
      status: 'refused',
      decidedReason: reason.reason,
    });
    expect((await answer(refused, 'confirm', payments.confirmer)).status).toBe(409);
    const withdrawn = await proposed(5);
    const other = await test.given.staff('administrator');
    const stranger = { ...payments.administrator, client: await test.as(other) };
    expect(outcome(await answer(withdrawn, 'withdraw', stranger))).toEqual([
      403,
      'proposals.not-proposer',
    ]);
    const done = await answer(withdrawn, 'withdraw', payments.administrator);
    expect(done.body.status).toBe('withdrawn');
    expect((await levelsOf()).version).toBe(version);
  });

  it('are not confirmed by who proposed them, whatever their roles (separation)', async () => {
    const both = await test.given.staff('administrator');
    await test.given.insert('role_assignments', { user_id: both.id, role: 'finance-approver' });
    const person = { ...payments.administrator, id: both.id, client: await test.as(both) };
    const id = await proposed(5, person);
    for (const command of ['confirm', 'refuse'])
      expect(
        outcome(await answer(id, command, person, command === 'refuse' ? { reason: 'x' } : {})),
      ).toEqual([403, 'separation.same-person']);
  });

  it('are lowered by nobody for a payment of their own, neither proposing nor confirming, and the refusal names it (own payment)', async () => {
    const both = await test.given.staff('administrator');
    await test.given.insert('role_assignments', { user_id: both.id, role: 'finance-officer' });
    const person = { ...payments.administrator, id: both.id, client: await test.as(both) };
    const id = await payments.planned(award, TWO_ABOVE + 1);
    const need = { statementOfNeed: 'Given by a test' };
    expect((await person.client.post(`payments/${id}/request`, need)).status).toBe(200);
    const { reference } = (await first.client.get(`payments/${id}`)).body;
    const lower = TWO_ABOVE + 1;
    const refused = [403, 'payments.levels-lower-own'];
    const own = await propose(lower, null, person);
    expect(outcome(own)).toEqual(refused);
    expect(own.body.detail).toContain(reference);
    // one who has approved it does not confirm lower levels either; one without a part in it does
    expect((await first.client.post(`payments/${id}/approve`)).body.status).toBe('requested');
    const change = await proposed(lower);
    const confirmed = await answer(change, 'confirm', first);
    expect(outcome(confirmed)).toEqual(refused);
    expect(confirmed.body.detail).toContain(reference);
    // the one to whom it was sent back, who requests it again, has a part in it still
    await answer(change, 'withdraw', payments.administrator);
    expect((await second.client.post(`payments/${id}/send-back`, { reason: 'Why?' })).status).toBe(
      200,
    );
    expect(outcome(await propose(lower, null, person))).toEqual(refused);
    const others = await proposed(lower);
    expect((await answer(others, 'confirm', payments.confirmer)).status).toBe(200);
  });

  it('leave payments that are already requested the number they had, whether they rise or fall', async () => {
    const large = await payments.requested(award, TWO_ABOVE + 1);
    const small = await payments.requested(award, 50);
    const askedOf = async (id: string) =>
      (await first.client.get(`payments/${id}`)).body.approvalsAsked;
    await payments.levels(award.fundId, 10, null);
    expect([await askedOf(large), await askedOf(small)]).toEqual([2, 1]);
    await payments.levels(award.fundId, null, null);
    expect([await askedOf(large), await askedOf(small)]).toEqual([2, 1]);
  });

  it('wait one at a time, differ from those in force, and are not proposed from a stale page', async () => {
    expect(
      (await first.client.post(`funds/${award.fundId}/propose-payment-levels`, {})).status,
    ).toBe(403);
    expect(outcome(await propose(TWO_ABOVE, THREE_ABOVE))).toEqual([
      409,
      'payments.levels-unchanged',
    ]);
    const replies = await Promise.all([propose(1), propose(2)]);
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409]);
    const { administrator } = payments;
    const stale = await administrator.client.post(
      `funds/${award.fundId}/propose-payment-levels`,
      { ...wanted(3), reason: 'Given by a test' },
      { ifMatch: 0 },
    );
    expect(stale.status).toBe(412);
  });

  it('are in force only by a confirmed change with the same amounts, and who proposed never decides (database)', async () => {
    const id = await proposed(5);
    const version = `INSERT INTO payment_approval_levels (fund_id, version, level_two_above_pence, set_at, set_by_id, change_id)
      SELECT fund_id, 99, level_two_above_pence, proposed_at, proposed_by_id, id FROM payment_level_changes WHERE id = $1`;
    await expect(test.database.query(version, [id])).rejects.toThrow('with two people');
    const forged = `UPDATE payment_level_changes SET status = 'confirmed', decided_at = proposed_at,
      decided_by_id = proposed_by_id WHERE id = $1`;
    await expect(test.database.query(forged, [id])).rejects.toThrow('two_people');
  });

  it.each([
    ['a third below the second', 10, 5, '/levelThreeAbovePence'],
    ['a third without a second', null, 5, '/levelThreeAbovePence'],
    ['text', '10', null, '/levelTwoAbovePence'],
    ['negative money', -1, null, '/levelTwoAbovePence'],
    ['money past the safe integer', 2 ** 53, null, '/levelTwoAbovePence'],
  ])('refuse %s', async (_name, two, three, pointer) => {
    const { version } = await levelsOf();
    const reply = await propose(two, three);
    expect([400, 422]).toContain(reply.status);
    expect(reply.body.errors[0].pointer).toBe(pointer);
    expect((await levelsOf()).version).toBe(version);
  });
});
