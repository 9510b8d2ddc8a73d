import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../../test/app.js';
import type { Client, Reply } from '../../../test/client.js';
import { lineFaults, totalsOf } from '../../../test/conservation.js';
import { digestOfEverything } from '../../../test/digest.js';
import { failAtStatement } from '../../../test/faults.js';
import { givenPaidPayment, type GivenPayment } from '../../../test/given-payment-runs.js';
import type { GivenAward } from '../../../test/given.js';
import { dayFromToday, TEST_NOW, TODAY } from '../../../test/days.js';

const RECEIPT = { receivedOn: TODAY, reference: 'FPI 20931' };

let test: TestApp;
let officer: Client;
let approver: Client;
let award: GivenAward;
let payment: GivenPayment;

beforeAll(async () => {
  test = await startTestApp();
  officer = await test.as(await test.given.staff('finance-officer'));
  approver = await test.as(await test.given.staff('finance-approver'));
});
afterAll(() => test.close());

beforeEach(async () => {
  award = await test.given.acceptedAward({ amountPence: 10_000 });
  payment = await givenPaidPayment(test, award, 4_000);
});

function request(amountPence: number, client = officer): Promise<Reply> {
  const reason = 'The post was vacant for four months';
  return client.post('recoveries', { paymentId: payment.id, amountPence, reason });
}

async function approved(amountPence: number): Promise<string> {
  const { status, body } = await request(amountPence);
  expect(status).toBe(201);
  expect((await approver.post(`recoveries/${body.id}/approve`)).status).toBe(200);
  return body.id;
}

async function received(amountPence: number): Promise<string> {
  const id = await approved(amountPence);
  expect((await officer.post(`recoveries/${id}/receive`, RECEIPT)).status).toBe(200);
  return id;
}

async function sendingOf(id = payment.id): Promise<Record<string, number>> {
  return (await officer.get(`payments/${id}/sending`)).body;
}

function outcome({ status, body }: Reply): [number, string] {
  return [status, body.code];
}

describe('a recovery', () => {
  it('takes what came back off paid, the payment, its year and the award, and records the version (money)', async () => {
    const id = await received(1_500);
    const recovery = (await officer.get(`recoveries/${id}`)).body;
    expect(recovery).toMatchObject({
      status: 'received',
      amountPence: 1_500,
      receivedOn: TODAY,
      receivedReference: 'FPI 20931',
    });
    expect(recovery.reference).toMatch(/-RC-\d{4}-\d{4}$/);
    const now = (await officer.get(`awards/${award.id}`)).body;
    expect(now).toMatchObject({
      amountPence: 8_500,
      paidPence: 2_500,
      years: [{ amountPence: 8_500, plannedPence: 2_500, paidPence: 2_500 }],
    });
    expect(await totalsOf(test.database, award.budgetLineId)).toMatchObject({
      available: 1_500,
      committed: 6_000,
      paid: 2_500,
    });
    expect(await lineFaults(test.database, award.budgetLineId)).toEqual([]);
    expect(await sendingOf()).toMatchObject({ recoveredPence: 1_500, recoveringPence: 0 });
    const [version] = await test.database.query(
      `SELECT amount_pence, cause, cause_id FROM award_versions WHERE award_id = $1 ORDER BY number DESC LIMIT 1`,
      [award.id],
    );
    expect(version).toEqual({ amount_pence: 8_500, cause: 'recovery', cause_id: id });
    const [journal] = await test.database.query(
      'SELECT kind, subject_type FROM journals WHERE id = $1',
      [recovery.journalId],
    );
    expect(journal).toEqual({ kind: 'recovery', subject_type: 'recovery' });
  });

  it.each([
    ['the day before it was requested', dayFromToday(-8), 400],
    ['the day it was requested', dayFromToday(-7), 200],
    ['today', TODAY, 200],
    ['tomorrow', dayFromToday(1), 400],
    ['in the year 1026', '1026-01-01', 400],
    ['in the year 9999', '9999-12-31', 400],
  ])('is received %s (%s): %s (dates)', async (_case, receivedOn, status) => {
    const id = await approved(100);
    await test.database.query('UPDATE recoveries SET requested_at = $2 WHERE id = $1', [
      id,
      `${dayFromToday(-7)}T10:00:00Z`,
    ]);
    const reply = await officer.post(`recoveries/${id}/receive`, { ...RECEIPT, receivedOn });
    expect(reply.status).toBe(status);
    if (status === 400) expect(reply.body.errors[0].pointer).toBe('/receivedOn');
  });

  it('recovers a payment wholly in parts, which it then says of itself', async () => {
    await received(3_999);
    expect((await officer.get(`payments/${payment.id}`)).body.status).toBe('paid');
    await received(1);
    expect((await officer.get(`payments/${payment.id}`)).body).toMatchObject({
      status: 'recovered',
      statusWords: 'Recovered',
    });
    expect(outcome(await request(1))).toEqual([409, 'recoveries.not-paid']);
    expect(await lineFaults(test.database, award.budgetLineId)).toEqual([]);
  });

  it('leaves room in the year for nothing but what the award still gives', async () => {
    await received(1_500);
    const plan = { awardId: award.id, financialYear: '2026-27', dueOn: '2026-12-01' };
    const over = await officer.post('payments', { ...plan, amountPence: 6_001 });
    expect(outcome(over)).toEqual([409, 'payments.beyond-award-year']);
    expect((await officer.post('payments', { ...plan, amountPence: 6_000 })).status).toBe(201);
  });

  it('can be refused or cancelled before the money arrives, which lets the amount be asked for again', async () => {
    const first = (await request(4_000)).body.id;
    expect(outcome(await request(1))).toEqual([409, 'recoveries.beyond-paid']);
    const refused = await approver.post(`recoveries/${first}/refuse`, { reason: 'Not agreed' });
    expect(refused.body).toMatchObject({ status: 'refused', closedReason: 'Not agreed' });
    const second = await approved(4_000);
    const cancelled = await officer.post(`recoveries/${second}/cancel`, {
      reason: 'Spent after all',
    });
    expect(cancelled.body.status).toBe('cancelled');
    expect(await sendingOf()).toMatchObject({ recoveredPence: 0, recoveringPence: 0 });
    const third = await received(4_000);
    const late = await officer.post(`recoveries/${third}/cancel`, { reason: 'Too late' });
    expect(outcome(late)).toEqual([409, 'shared.wrong-state']);
  });
});

describe('what a recovery refuses', () => {
  it('approval by who requested it (separation)', async () => {
    const both = await test.given.staff('finance-officer');
    await test.given.insert('role_assignments', { user_id: both.id, role: 'finance-approver' });
    const one = await test.as(both);
    const { id } = (await request(100, one)).body;
    expect(outcome(await one.post(`recoveries/${id}/approve`))).toEqual([
      403,
      'separation.same-person',
    ]);
    const write = test.database.query(
      'UPDATE recoveries SET approved_by_id = requested_by_id WHERE id = $1',
      [id],
    );
    await expect(write).rejects.toThrow('ck_recoveries_two_people');
    expect((await approver.post(`recoveries/${id}/approve`)).body.status).toBe('approved');
  });

  it('more than was paid, though twenty ask at the same moment (money)', async () => {
    const replies = await Promise.all(Array.from({ length: 20 }, () => request(900)));
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(4);
    expect(await sendingOf()).toMatchObject({ recoveringPence: 3_600 });
  });

  it('more than was paid in the database itself, whoever writes it (money)', async () => {
    const write = test.database.query(
      'UPDATE payments SET recovery_asked_pence = amount_pence + 1 WHERE id = $1',
      [payment.id],
    );
    await expect(write).rejects.toThrow('ck_payments_recovery');
  });

  it('money of a payment that the ledger does not show', async () => {
    payment = await test.given.sentPayment(award, 500);
    expect(outcome(await request(100))).toEqual([409, 'recoveries.not-paid']);
  });

  it('nothing, less than nothing, half a penny and an unknown payment', async () => {
    for (const amount of [0, -1, 0.5]) expect((await request(amount)).status).toBe(400);
    payment = { ...payment, id: award.id };
    expect((await request(1)).body.errors[0].pointer).toBe('/paymentId');
  });

  it('to be received in a closed year (money)', async () => {
    const id = await approved(1_000);
    await test.database.query(`UPDATE award_years SET amount_pence = 4000 WHERE id = $1`, [
      award.awardYearId,
    ]);
    await test.database.query(
      `WITH scope AS MATERIALIZED (SELECT set_config('almoner.fund_scope', '*', true))
       SELECT p.* FROM scope, post_journal($1, $2) p`,
      [
        JSON.stringify({
          kind: 'release',
          fundId: award.fundId,
          subjectType: 'award',
          subjectId: award.id,
          subjectReference: '',
          requestId: 'given',
          at: TEST_NOW.toISOString(),
        }),
        JSON.stringify([
          { budgetLineId: award.budgetLineId, account: 'committed', amountPence: -6_000 },
          { budgetLineId: award.budgetLineId, account: 'available', amountPence: 6_000 },
        ]),
      ],
    );
    await test.database.query(`UPDATE budget_lines SET status = 'closed' WHERE id = $1`, [
      award.budgetLineId,
    ]);
    const { commands } = (await officer.get(`recoveries/${id}`)).body;
    const receive = commands.find(({ command }: { command: string }) => command === 'receive');
    expect(receive).toMatchObject({ allowed: false, code: 'budgets.year-closed' });
    const before = await digestOfEverything(test.database);
    expect(outcome(await officer.post(`recoveries/${id}/receive`, RECEIPT))).toEqual([
      409,
      'budgets.year-closed',
    ]);
    expect(await digestOfEverything(test.database)).toBe(before);
  });

  it('that the match of its payment is undone (money)', async () => {
    await approved(100);
    const { match } = (await officer.get(`payments/${payment.id}`)).body;
    const refused = await officer.post(`matches/${match.id}/undo`, { reason: 'Wrong line' });
    expect(outcome(refused)).toEqual([409, 'payments.recovery-open']);
    const write = test.database.query(`UPDATE payments SET status = 'sent' WHERE id = $1`, [
      payment.id,
    ]);
    await expect(write).rejects.toThrow('ck_payments_recovery_paid');
  });
});

describe('receiving at once', () => {
  it('moves the money once, though ten report it at the same moment (money)', async () => {
    const id = await approved(1_000);
    const replies = await Promise.all(
      Array.from({ length: 10 }, () => officer.post(`recoveries/${id}/receive`, RECEIPT)),
    );
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await totalsOf(test.database, award.budgetLineId)).toMatchObject({ paid: 3_000 });
    expect(await lineFaults(test.database, award.budgetLineId)).toEqual([]);
  });

  it('leaves nothing half done, whichever statement fails (fault)', async () => {
    const id = await approved(1_000);
    let reached = true;
    for (let n = 1; reached && n < 200; n += 1) {
      const before = await digestOfEverything(test.database);
      const fault = failAtStatement(test, n);
      const { status } = await officer.post(`recoveries/${id}/receive`, RECEIPT);
      reached = fault.end();
      if (reached) {
        expect(status).toBe(500);
        expect(await digestOfEverything(test.database)).toBe(before);
      } else expect(status).toBe(200);
    }
    expect(reached).toBe(false);
    expect(await lineFaults(test.database, award.budgetLineId)).toEqual([]);
  }, 120_000);
});

describe('who sees a recovery', () => {
  it('the organisation does from its approval on, without the people behind it (isolation)', async () => {
    const organisation = { id: award.organisationId };
    const member = await test.as(await test.given.member(organisation));
    const { id } = (await request(100)).body;
    expect((await member.get(`recoveries/${id}`)).status).toBe(404);
    await approver.post(`recoveries/${id}/approve`);
    const seen = await member.get(`recoveries/${id}`);
    expect(seen.body).toMatchObject({
      statusWords: 'To pay back',
      requestedByName: null,
      approvedByName: null,
      commands: [],
    });
    const stranger = await test.as(await test.given.member(await test.given.organisation()));
    expect((await stranger.get(`recoveries/${id}`)).status).toBe(404);
    expect((await stranger.get('recoveries')).body.items).toEqual([]);
  });

  it('staff of other funds do not (permission)', async () => {
    const { id } = (await request(100)).body;
    const other = await test.given.fund();
    const elsewhere = await test.as(await test.given.staff('finance-approver', other.id));
    expect((await elsewhere.get(`recoveries/${id}`)).status).toBe(404);
    expect((await elsewhere.post(`recoveries/${id}/approve`)).status).toBe(404);
  });
});
