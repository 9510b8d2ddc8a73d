import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.js';
import type { Client } from '../../../test/client.js';
import { lineFaults, totalsOf } from '../../../test/conservation.js';
import { givenPaidPayment } from '../../../test/given-payment-runs.js';
import {
  givenInstalment,
  givenVaried,
  givenVariation,
  inYears,
  SPARE_PENCE,
  type GivenVaried,
} from '../../../test/given-variations.js';
import { TEST_NOW, TODAY } from '../../../test/days.js';

let test: TestApp;
let officer: Client;
let approver: Client;
let organisation: { id: string };
let certifier: Client;
let given: GivenVaried;

beforeAll(async () => {
  test = await startTestApp();
  officer = await test.as(await test.given.staff('fund-officer'));
  approver = await test.as(await test.given.staff('fund-officer'));
  organisation = await test.given.organisation();
  certifier = await test.as(await test.given.member(organisation, 'organisation-certifier'));
});
afterAll(() => test.close());

beforeEach(async () => {
  given = await givenVaried(test, organisation);
  await setStatus('active');
});

async function setStatus(status: string): Promise<void> {
  await test.database.query('UPDATE awards SET status = $2 WHERE id = $1', [
    given.award.id,
    status,
  ]);
}

function effect(command: string) {
  return officer.get(`awards/${given.award.id}/effect?command=${command}`);
}

function give(command: string, body: object = {}, options: object = {}) {
  return officer.post(`awards/${given.award.id}/${command}`, body, options);
}

const REASON = { reason: 'The service has closed' };

async function conserved(): Promise<void> {
  for (const line of given.lines) expect(await lineFaults(test.database, line.id)).toEqual([]);
}

describe('an award that is suspended', () => {
  it('stops payments until it is resumed, and keeps its money where it is (money)', async () => {
    const payment = await givenInstalment(test, given.award, 10_000, 'requested');
    const before = await totalsOf(test.database, given.lines[0].id);
    expect((await effect('suspend')).body).toMatchObject({
      allowed: true,
      releasedPence: 0,
      waiting: [{ id: payment.id }],
      cancelled: [],
    });
    const suspended = await give('suspend', REASON);
    expect(suspended.body).toMatchObject({ status: 'suspended', suspendedReason: REASON.reason });
    const finance = await test.as(await test.given.staff('finance-approver'));
    const refused = await finance.post(`payments/${payment.id}/approve`);
    expect(refused.body).toMatchObject({ status: 409, code: 'shared.wrong-state' });
    expect((await effect('resume')).body).toMatchObject({ allowed: true });
    expect((await give('resume')).body).toMatchObject({ status: 'active', suspendedReason: null });
    expect((await finance.post(`payments/${payment.id}/approve`)).status).toBe(200);
    expect(await totalsOf(test.database, given.lines[0].id)).toEqual(before);
    await conserved();
  });

  it('is seen by its organisation, with the reason', async () => {
    await give('suspend', REASON);
    const theirs = await certifier.get(`awards/${given.award.id}`);
    expect(theirs.body).toMatchObject({ statusWords: 'Paused', suspendedReason: REASON.reason });
  });
});

describe('an award that is terminated', () => {
  it('cancels what has not left and releases what was neither sent nor paid, as its effect said (money)', async () => {
    await test.given.sentPayment(given.award, 30_000);
    for (const [amount, status] of [
      [10_000, 'planned'],
      [10_000, 'requested'],
      [10_000, 'approved'],
    ] as const)
      await givenInstalment(test, given.award, amount, status);
    const said = (await effect('terminate')).body;
    expect(said).toMatchObject({
      allowed: true,
      amountBeforePence: 100_000,
      amountAfterPence: 30_000,
      releasedPence: 70_000,
      years: [
        {
          financialYear: '2026-27',
          keptPence: 30_000,
          releasedPence: 70_000,
          availablePence: SPARE_PENCE,
          availableAfterPence: SPARE_PENCE + 70_000,
        },
      ],
    });
    expect(said.cancelled).toHaveLength(3);
    expect(said.inFlight).toHaveLength(1);
    const ended = await give('terminate', REASON);
    expect(ended.body).toMatchObject({
      status: 'terminated',
      amountPence: 30_000,
      closedReason: REASON.reason,
      years: [{ amountPence: 30_000, plannedPence: 30_000 }],
    });
    const payments = await officer.get(`payments?awardId=${given.award.id}&status=cancelled`);
    expect(payments.body.total.value).toBe(3);
    expect(await totalsOf(test.database, given.lines[0].id)).toMatchObject({
      available: SPARE_PENCE + 70_000,
      committed: 30_000,
    });
    await conserved();
  });

  it('keeps what it was before as a version', async () => {
    await give('terminate', REASON);
    const { versions } = (await certifier.get(`awards/${given.award.id}/versions`)).body;
    expect(versions).toMatchObject([
      { number: 1, amountPence: 100_000, cause: 'accepted' },
      { number: 2, amountPence: 0, cause: 'terminated', causeWords: 'Ended early' },
    ]);
    await conserved();
  });

  it.each(['accepted', 'suspended'])('can be %s before', async (status) => {
    await setStatus(status);
    expect((await give('terminate', REASON)).body.status).toBe('terminated');
    await conserved();
  });

  it('gives back what the bank returns afterwards, since nothing of it is paid again (money)', async () => {
    const sent = await test.given.sentPayment(given.award, 30_000);
    await give('terminate', REASON);
    const finance = await test.as(await test.given.staff('finance-officer'));
    const returned = await finance.post(`payments/${sent.id}/return`, {
      returnedOn: TODAY,
      cause: 'other',
      reason: 'Account closed',
    });
    expect(returned.body).toMatchObject({ status: 'returned' });
    expect((await officer.get(`awards/${given.award.id}`)).body.amountPence).toBe(0);
    expect(await totalsOf(test.database, given.lines[0].id)).toMatchObject({
      available: SPARE_PENCE + 100_000,
      committed: 0,
    });
    await conserved();
  });

  it('waits while a payment is in a run (money)', async () => {
    await givenInstalment(test, given.award, 10_000, 'in-run');
    const said = (await effect('terminate')).body;
    expect(said).toMatchObject({ allowed: false, code: 'awards.payment-in-run' });
    expect(said.obstacles).toHaveLength(1);
    const refused = await give('terminate', REASON);
    expect(refused.body).toMatchObject({ status: 409, code: 'awards.payment-in-run' });
    await conserved();
  });

  it('is terminated once, however often it is asked (money, concurrency)', async () => {
    const replies = await Promise.all(Array.from({ length: 6 }, () => give('terminate', REASON)));
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    await conserved();
  });

  it('races payments that are planned and released, and never loses money (money, concurrency)', async () => {
    const payment = await givenInstalment(test, given.award, 20_000, 'approved');
    const releaser = await test.as(await test.given.staff('finance-approver'));
    const plan = { awardId: given.award.id, financialYear: '2026-27', dueOn: '2026-12-01' };
    await Promise.all([
      releaser.post(`payments/${payment.id}/release`),
      officer.post('payments', { ...plan, amountPence: 5_000 }),
      give('terminate', REASON),
      officer.post('payments', { ...plan, amountPence: 6_000 }),
    ]);
    const [sums] = await test.database.query<{ live: number; planned: number; amount: number }>(
      `SELECT y.planned_pence AS planned, y.amount_pence AS amount,
              (SELECT coalesce(sum(p.amount_pence), 0)::bigint FROM payments p
                WHERE p.award_id = y.award_id AND p.status NOT IN ('cancelled', 'rejected', 'returned')) AS live
         FROM award_years y WHERE y.award_id = $1`,
      [given.award.id],
    );
    expect(sums!.live).toBe(sums!.planned);
    expect(sums!.amount).toBe(sums!.planned);
    await conserved();
  });
});

describe('an award that is completed', () => {
  it('names everything that is still open at once, and does nothing', async () => {
    const payment = await givenInstalment(test, given.award, 10_000, 'planned');
    const people = { proposer: officer, approver };
    await givenVariation(people, given.award, { title: 'New' }, 'submitted');
    const kind = await test.given.indicator();
    const due = await test.given.outcomeReturn(given.award, 2026, [{ indicator: kind }], {
      status: 'due',
    });
    await test.given.insert('conditions', {
      award_id: given.award.id,
      fund_id: given.award.fundId,
      organisation_id: given.award.organisationId,
      title: 'A safeguarding policy',
      text: 'Send it',
      owner: 'organisation',
    });
    const refused = await give('complete');
    expect(refused.body).toMatchObject({ status: 409, code: 'awards.not-finished' });
    expect(refused.body.errors).toEqual([
      { pointer: '/conditions', detail: 'Condition A safeguarding policy is open' },
      { pointer: '/payments', detail: expect.stringContaining('of £100 is planned') },
      { pointer: '/returns', detail: `Return ${due.reference} is due` },
      { pointer: '/variations', detail: expect.stringContaining('is submitted') },
    ]);
    expect((await effect('complete')).body.obstacles).toEqual(refused.body.errors);
    expect((await officer.get(`payments/${payment.id}`)).body.status).toBe('planned');
  });

  it('waits for a decision on a condition that was not met, and on a year that is indicative', async () => {
    const { id } = await test.given.insert<{ id: string }>('conditions', {
      award_id: given.award.id,
      fund_id: given.award.fundId,
      organisation_id: given.award.organisationId,
      title: 'Accounts',
      text: 'Send them',
      owner: 'organisation',
      status: 'not-met',
      decision_reason: 'They are not signed',
      decided_at: TEST_NOW,
      decided_by_id: (await test.given.staff('fund-officer')).id,
    });
    await test.database.query(`UPDATE award_years SET status = 'indicative' WHERE award_id = $1`, [
      given.award.id,
    ]);
    expect((await give('complete')).body.errors).toEqual([
      { pointer: '/conditions', detail: 'Condition Accounts is not met' },
      { pointer: '/years', detail: 'Year 2026-27 of £1,000 is indicative' },
    ]);
    await test.database.query('DELETE FROM conditions WHERE id = $1', [id]);
  });

  it('waits for the ledger to show what was sent, which the bank may still return (money)', async () => {
    const sent = await test.given.sentPayment(given.award, 90_000);
    const refused = await give('complete');
    expect(refused.body).toMatchObject({ status: 409, code: 'awards.not-finished' });
    expect(refused.body.errors).toEqual([
      { pointer: '/payments', detail: `Payment ${sent.reference} of £900 is sent` },
    ]);
    await conserved();
  });

  it('releases what is left, and keeps what was paid (money)', async () => {
    await givenPaidPayment(test, given.award, 90_000);
    expect((await effect('complete')).body).toMatchObject({ allowed: true, releasedPence: 10_000 });
    const completed = await give('complete');
    expect(completed.body).toMatchObject({ status: 'completed', amountPence: 90_000 });
    expect(await totalsOf(test.database, given.lines[0].id)).toMatchObject({
      available: SPARE_PENCE + 10_000,
      committed: 0,
      paid: 90_000,
    });
    await conserved();
  });

  it('does not end an award that has hardly begun', async () => {
    await setStatus('accepted');
    expect((await give('complete')).body).toMatchObject({ code: 'shared.wrong-state' });
  });
});

describe('who stops or ends an award', () => {
  it('is an officer who approves awards, and nobody else (permission)', async () => {
    for (const role of ['finance-officer', 'auditor'] as const) {
      const other = await test.as(await test.given.staff(role));
      for (const command of ['suspend', 'terminate'])
        expect((await other.post(`awards/${given.award.id}/${command}`, REASON)).status).toBe(403);
      const asked = `awards/${given.award.id}/effect?command=terminate`;
      expect((await other.get(asked)).status).toBe(403);
    }
    expect((await certifier.post(`awards/${given.award.id}/terminate`, REASON)).status).toBe(403);
  });

  it('says why, and what: an empty reason and an unknown command are refused', async () => {
    expect((await give('terminate', { reason: ' ' })).body.errors[0].pointer).toBe('/reason');
    expect((await effect('explode')).status).toBe(400);
    expect((await give('terminate', REASON, { idempotencyKey: null })).status).toBe(400);
  });

  it('is offered what the state allows', async () => {
    const { commands } = (await officer.get(`awards/${given.award.id}`)).body;
    const allowed = (commands as { command: string; allowed: boolean }[])
      .filter((one) => one.allowed)
      .map((one) => one.command);
    expect(allowed).toEqual(['suspend', 'terminate', 'complete']);
  });
});

describe('the variations of an award that ended', () => {
  it('can no longer be applied (money)', async () => {
    const terms = { years: inYears(120_000) };
    const people = { proposer: officer, approver };
    const id = await givenVariation(people, given.award, terms, 'approved');
    await give('terminate', REASON);
    const refused = await officer.post(`variations/${id}/apply`);
    expect(refused.status).toBe(409);
    await conserved();
  });
});
