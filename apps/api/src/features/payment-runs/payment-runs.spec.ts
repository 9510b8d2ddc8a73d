import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exactMatches } from '@almoner/domain/ledger';
import { pence } from '@almoner/domain/money';
import { startTestApp, type TestApp } from '../../../test/app.js';
import type { Client, Reply } from '../../../test/client.js';
import { lineFaults, totalsOf } from '../../../test/conservation.js';
import { digestOfEverything } from '../../../test/digest.js';
import { failAtStatement } from '../../../test/faults.js';
import { SOUND_DETAILS } from '../../../test/given-bank-accounts.js';
import {
  givenApprovedPayment,
  givenRunPeople,
  PAY_DAYS,
  PAY_ON,
  SENDABLE_YEAR,
  type GivenPayment,
} from '../../../test/given-payment-runs.js';
import { dayFromToday, THIS_YEAR } from '../../../test/days.js';
import type { GivenAward } from '../../../test/given.js';

let test: TestApp;
let preparer: Client;
let releaser: Client;
let award: GivenAward;
let payments: GivenPayment[];

beforeAll(async () => {
  test = await startTestApp();
  ({ preparer, releaser } = await givenRunPeople(test));
});
afterAll(() => test.close());

beforeEach(async () => {
  award = await test.given.acceptedAward({ amountPence: 100_000, startYear: SENDABLE_YEAR });
  payments = [
    await givenApprovedPayment(test, award, 1_000),
    await givenApprovedPayment(test, award, 2_000),
  ];
});

const ids = (): string[] => payments.map(({ id }) => id);

function prepare(paymentIds: readonly string[] = ids(), payOn = PAY_ON): Promise<Reply> {
  return preparer.post('payment-runs', { paymentIds, payOn });
}

async function prepared(): Promise<string> {
  const reply = await prepare();
  expect(reply.status).toBe(201);
  return reply.body.id;
}

async function released(): Promise<string> {
  const id = await prepared();
  expect((await releaser.post(`payment-runs/${id}/release`)).status).toBe(200);
  return id;
}

async function statuses(): Promise<string[]> {
  const rows = await test.database.query<{ status: string }>(
    'SELECT status FROM payments WHERE id = ANY ($1) ORDER BY reference',
    [ids()],
  );
  return rows.map(({ status }) => status);
}

/** An award to an organisation without bank details. */
async function unpayableAward(values: { fund?: { id: string } } = {}): Promise<GivenAward> {
  const organisation = await test.given.organisation({}, { bankDetails: 'none' });
  return test.given.acceptedAward({ ...values, organisation, startYear: SENDABLE_YEAR });
}

function outcome({ status, body }: Reply): [number, string] {
  return [status, body.code];
}

describe('a payment run', () => {
  it('is prepared by one person, released by another, and sends every payment in it', async () => {
    const reply = await prepare();
    expect(reply.body).toMatchObject({ status: 'prepared', paymentCount: 2, totalPence: 3_000 });
    expect(reply.body.reference).toMatch(/^RUN-\d{4}-\d{4}$/);
    expect(await statuses()).toEqual(['in-run', 'in-run']);
    const sent = await releaser.post(`payment-runs/${reply.body.id}/release`);
    expect(sent.body).toMatchObject({ status: 'released', statusWords: 'Released' });
    expect(sent.body.bacsSha256).toMatch(/^[0-9a-f]{64}$/);
    expect(sent.body.payments[0]).toMatchObject({
      reference: payments[0]!.reference,
      payee: 'Given by a test',
      sortCodeMask: '••-••-99',
      accountNumberMask: '••••4958',
    });
    expect(await statuses()).toEqual(['sent', 'sent']);
    expect((await preparer.get(`awards/${award.id}`)).body.status).toBe('active');
    expect(await totalsOf(test.database, award.budgetLineId)).toMatchObject({
      committed: 100_000,
      paid: 0,
    });
    expect(await lineFaults(test.database, award.budgetLineId)).toEqual([]);
  });

  it('changes while it is prepared: its day, and what is in it', async () => {
    const id = await prepared();
    const more = await givenApprovedPayment(test, award, 500);
    const added = await preparer.post(`payment-runs/${id}/put-in`, { paymentIds: [more.id] });
    expect(added.body).toMatchObject({ paymentCount: 3, totalPence: 3_500 });
    const fewer = await preparer.post(`payment-runs/${id}/take-out`, { paymentIds: ids() });
    expect(fewer.body).toMatchObject({ paymentCount: 1, totalPence: 500 });
    expect(await statuses()).toEqual(['approved', 'approved']);
    const { version } = fewer.body;
    const later = await preparer.patch(`payment-runs/${id}`, version, {
      payOn: PAY_DAYS[1]!.payOn,
    });
    expect(later.body).toMatchObject(PAY_DAYS[1]!);
    const stale = await preparer.patch(`payment-runs/${id}`, version, { payOn: PAY_ON });
    expect(outcome(stale)).toEqual([412, 'shared.stale-version']);
    const none = await preparer.post(`payment-runs/${id}/take-out`, { paymentIds: [more.id] });
    expect(outcome(none)).toEqual([422, 'payment-runs.empty']);
  });

  it('releases its payments when it is cancelled, and keeps on record which they were', async () => {
    const id = await prepared();
    const reply = await preparer.post(`payment-runs/${id}/cancel`, { reason: 'Wrong month' });
    expect(reply.body).toMatchObject({
      status: 'cancelled',
      cancelledReason: 'Wrong month',
      paymentCount: 2,
    });
    expect(await statuses()).toEqual(['approved', 'approved']);
    expect((await prepare()).status).toBe(201);
    expect(outcome(await releaser.post(`payment-runs/${id}/release`))).toEqual([
      409,
      'shared.wrong-state',
    ]);
  });

  it('is completed when the bank took or returned each payment, and not before', async () => {
    const id = await released();
    const [first, second] = payments;
    const some = await preparer.post(`payment-runs/${id}/acknowledge`, {
      paymentIds: [first!.id],
    });
    expect(some.body.status).toBe('released');
    const back = { returnedOn: dayFromToday(0), cause: 'other', reason: 'Account closed' };
    expect((await preparer.post(`payments/${second!.id}/return`, back)).body.status).toBe(
      'returned',
    );
    const run = (await preparer.get(`payment-runs/${id}`)).body;
    expect(run).toMatchObject({ status: 'completed', statusWords: 'Completed' });
    expect(run.payments[1]).toMatchObject({ returnedReason: 'Account closed' });
    const listed = await preparer.get('payment-runs?status=completed&limit=100');
    expect(listed.body.items.map((item: { id: string }) => item.id)).toContain(id);
  });

  it('acknowledges all that wait, unless some are named', async () => {
    const id = await released();
    expect((await preparer.post(`payment-runs/${id}/acknowledge`)).body.status).toBe('completed');
    const stranger = await givenApprovedPayment(test, award);
    payments = [await givenApprovedPayment(test, award)];
    const other = await released();
    const refused = await preparer.post(`payment-runs/${other}/acknowledge`, {
      paymentIds: [stranger.id],
    });
    expect(outcome(refused)).toEqual([409, 'payments.not-in-run']);
  });
});

describe('an instalment that is not due for weeks (no money ahead of need)', () => {
  it('is put into a run only with a reason, which is kept until it is taken out', async () => {
    await test.database.query(
      `UPDATE payments SET due_on = (almoner_now() AT TIME ZONE 'Europe/London')::date + 15 WHERE id = $1`,
      [ids()[1]],
    );
    expect(outcome(await prepare())).toEqual([422, 'payments.not-due-yet']);
    const { id } = (await prepare([ids()[0]!])).body;
    const early = { paymentIds: [ids()[1]] };
    const refused = await preparer.post(`payment-runs/${id}/put-in`, early);
    expect(refused.body.errors[0].pointer).toBe('/earlyReason');
    const earlyReason = 'The bank is closed over the new year';
    const run = await preparer.post(`payment-runs/${id}/put-in`, { ...early, earlyReason });
    expect(run.body.payments).toMatchObject([
      { early: false, earlySendingReason: null },
      { early: true, earlySendingReason: earlyReason },
    ]);
    await preparer.post(`payment-runs/${id}/take-out`, early);
    expect((await preparer.get(`payments/${ids()[1]}`)).body.earlySendingReason).toBeNull();
  });
});

describe('what a payment run refuses', () => {
  it('payments that are not approved or not payable, all by name, and then changes nothing', async () => {
    const frozen = await givenApprovedPayment(test, await unpayableAward());
    const waiting = await givenApprovedPayment(test, award);
    await test.database.query(`UPDATE payments SET status = 'requested' WHERE id = $1`, [
      waiting.id,
    ]);
    const before = await digestOfEverything(test.database);
    const refused = await prepare([payments[0]!.id, frozen.id, waiting.id]);
    expect(outcome(refused)).toEqual([409, 'payments.bank-details-missing']);
    expect(refused.body.errors.map((error: { pointer: string }) => error.pointer)).toEqual([
      '/paymentIds/1',
      '/paymentIds/2',
    ]);
    expect(await digestOfEverything(test.database)).toBe(before);
  });

  it('a payment twice, no payment at all, a day that is past or at a weekend', async () => {
    expect((await prepare([...ids(), ids()[0]!])).body.errors[0].pointer).toBe('/paymentIds/2');
    expect((await prepare([])).status).toBe(400);
    expect((await prepare(ids(), '2020-01-01')).body.errors[0].pointer).toBe('/payOn');
    expect(await statuses()).toEqual(['approved', 'approved']);
  });

  it('a day on which Bacs cannot process it: past, today, at a weekend, a bank holiday, years ahead', async () => {
    const { payDays } = (await preparer.get(`payment-runs/preview?dueBy=${PAY_ON}`)).body;
    expect(payDays).toEqual(PAY_DAYS);
    const id = await prepared();
    const { version } = (await preparer.get(`payment-runs/${id}`)).body;
    const possible = new Set(PAY_DAYS.map(({ payOn }) => payOn));
    const near = Array.from({ length: 34 }, (_day, index) => dayFromToday(index - 1));
    const wrong = [...near.filter((day) => !possible.has(day)), '1026-11-23', '9999-12-31'];
    for (const payOn of [...wrong, '2028-02-29', '2099-01-01']) {
      const refused = await preparer.patch(`payment-runs/${id}`, version, { payOn });
      expect([payOn, ...outcome(refused)]).toEqual([payOn, 400, 'shared.invalid']);
      expect(refused.body.errors[0].pointer).toBe('/payOn');
    }
  });

  it('release on a day that Bacs can no longer process, which another day mends', async () => {
    const id = await prepared();
    await test.database.query('UPDATE payment_runs SET pay_on = $2 WHERE id = $1', [
      id,
      dayFromToday(0),
    ]);
    expect(outcome(await releaser.post(`payment-runs/${id}/release`))).toEqual([
      409,
      'payment-runs.pay-day-unfit',
    ]);
    const { version } = (await preparer.get(`payment-runs/${id}`)).body;
    await preparer.patch(`payment-runs/${id}`, version, { payOn: PAY_ON });
    expect((await releaser.post(`payment-runs/${id}/release`)).status).toBe(200);
  });

  it('a payee of whose name a bank file could write nothing, entered before that was refused', async () => {
    const id = await prepared();
    await test.database.query(
      `UPDATE bank_accounts SET account_name = '家族' WHERE organisation_id = $1`,
      [award.organisationId],
    );
    expect(outcome(await releaser.post(`payment-runs/${id}/release`))).toEqual([
      409,
      'payments.payee-unwritable',
    ]);
    expect(await statuses()).toEqual(['in-run', 'in-run']);
  });

  it('a payment that is in another run (money)', async () => {
    await prepared();
    expect(outcome(await prepare())).toEqual([409, 'shared.wrong-state']);
    const free = await givenApprovedPayment(test, award);
    const replies = await Promise.all([1, 2, 3].map(() => prepare([free.id])));
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it('release by who prepared it, or has another duty for any of its payments (separation)', async () => {
    const id = await prepared();
    const everything = await test.given.staff('finance-officer');
    await test.given.insert('role_assignments', {
      user_id: everything.id,
      role: 'finance-approver',
    });
    const one = await test.as(everything);
    await test.database.query('UPDATE payments SET requested_by_id = $2 WHERE id = $1', [
      payments[1]!.id,
      everything.id,
    ]);
    const refused = await one.post(`payment-runs/${id}/release`);
    expect(outcome(refused)).toEqual([403, 'separation.same-person']);
    expect(refused.body.errors).toEqual([
      { pointer: '/paymentIds/1', detail: expect.stringContaining(payments[1]!.reference) },
    ]);
    expect(await statuses()).toEqual(['in-run', 'in-run']);
    const own = await one.post('payment-runs', {
      paymentIds: [(await givenApprovedPayment(test, award)).id],
      payOn: PAY_ON,
    });
    expect(outcome(await one.post(`payment-runs/${own.body.id}/release`))).toEqual([
      403,
      'separation.same-person',
    ]);
  });

  it('release by who prepared it in the database itself, whoever writes it (separation)', async () => {
    const id = await released();
    const write = test.database.query(
      'UPDATE payment_runs SET released_by_id = prepared_by_id WHERE id = $1',
      [id],
    );
    await expect(write).rejects.toThrow('ck_payment_runs_two_people');
  });

  it('release once bank details were changed after it was prepared, naming the payments (money)', async () => {
    const id = await prepared();
    const member = await test.as(await test.given.member({ id: award.organisationId }));
    const change = { ...SOUND_DETAILS, reason: 'Our bank closed the branch' };
    const entered = await member.post(
      `organisations/${award.organisationId}/bank-accounts`,
      change,
    );
    expect(entered.status).toBe(201);
    const seen = (await releaser.get(`payment-runs/${id}`)).body;
    expect(seen.payments[0].blockedReason).toMatch(/wait to be verified/);
    const refused = await releaser.post(`payment-runs/${id}/release`);
    expect(outcome(refused)).toEqual([409, 'payments.bank-details-unverified']);
    expect(refused.body.errors).toHaveLength(2);
    expect(await statuses()).toEqual(['in-run', 'in-run']);
  });

  it('release while the award of one payment is suspended, and sends none (money)', async () => {
    const other = await test.given.acceptedAward({
      amountPence: 100_000,
      startYear: SENDABLE_YEAR,
    });
    payments.push(await givenApprovedPayment(test, other));
    const id = await prepared();
    await test.database.query(`UPDATE awards SET status = 'suspended' WHERE id = $1`, [other.id]);
    const refused = await releaser.post(`payment-runs/${id}/release`);
    expect(outcome(refused)).toEqual([409, 'shared.wrong-state']);
    expect(refused.body.errors[0].pointer).toBe('/paymentIds/2');
    expect(await statuses()).toEqual(['in-run', 'in-run', 'in-run']);
  });

  it('people without the permission in every fund of the run, who do not even see it (permission)', async () => {
    const other = await test.given.acceptedAward({
      amountPence: 100_000,
      startYear: SENDABLE_YEAR,
    });
    payments.push(await givenApprovedPayment(test, other));
    const id = await prepared();
    const limited = await test.as(await test.given.staff('finance-approver', award.fundId));
    expect((await limited.get(`payment-runs/${id}`)).status).toBe(404);
    expect((await limited.post(`payment-runs/${id}/release`)).status).toBe(404);
    const list = await limited.get('payment-runs?limit=100');
    expect(list.body.items.map((item: { id: string }) => item.id)).not.toContain(id);
  });
});

describe('releasing at once', () => {
  it('sends once, though two people release at the same moment (money)', async () => {
    const id = await prepared();
    const others = await Promise.all(
      [1, 2, 3].map(async () => test.as(await test.given.staff('finance-approver'))),
    );
    const replies = await Promise.all(
      others.map((client) => client.post(`payment-runs/${id}/release`)),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const events = await test.database.query(
      `SELECT FROM audit_events WHERE action = 'payments.release' AND subject_id = ANY ($1)`,
      [ids()],
    );
    expect(events).toHaveLength(2);
  });

  it('leaves nothing half done, whichever statement fails (fault)', async () => {
    const id = await prepared();
    let reached = true;
    for (let n = 1; reached; n += 1) {
      const before = await digestOfEverything(test.database);
      const fault = failAtStatement(test, n);
      const { status } = await releaser.post(`payment-runs/${id}/release`);
      reached = fault.end();
      if (!reached) expect(status).toBe(200);
      else if (status !== 200) expect(await digestOfEverything(test.database)).toBe(before);
      else throw new Error(`Statement ${n} failed, and the run was released all the same`);
      if (n > 200) throw new Error('The release never came to its end');
    }
    expect(await statuses()).toEqual(['sent', 'sent']);
  }, 120_000);

  it('releases a run of two hundred payments in one transaction', async () => {
    payments = [];
    for (let n = 0; n < 200; n += 1) payments.push(await givenApprovedPayment(test, award, 100));
    const id = await released();
    const run = (await preparer.get(`payment-runs/${id}`)).body;
    expect(run).toMatchObject({ paymentCount: 200, totalPence: 20_000, status: 'released' });
    const [moments] = await test.database.query(
      'SELECT count(DISTINCT released_at)::int AS n FROM payments WHERE id = ANY ($1)',
      [ids()],
    );
    expect(moments).toEqual({ n: 1 });
  }, 60_000);
});

describe('who may release a run', () => {
  it('is nobody who added a payment to it, while that payment is in it (separation)', async () => {
    const both = await test.given.staff('finance-officer');
    await test.given.insert('role_assignments', { user_id: both.id, role: 'finance-approver' });
    const helper = await test.as(both);
    const id = await prepared();
    const more = await givenApprovedPayment(test, award, 500);
    await helper.post(`payment-runs/${id}/put-in`, { paymentIds: [more.id] });
    const refused = await helper.post(`payment-runs/${id}/release`);
    expect(outcome(refused)).toEqual([403, 'separation.same-person']);
    const { sections } = (await helper.get('home')).body;
    const [waiting] = sections.filter((s: { key: string }) => s.key === 'runs-to-release');
    expect(waiting.items.map((item: { id: string }) => item.id)).not.toContain(id);
    await preparer.post(`payment-runs/${id}/take-out`, { paymentIds: [more.id] });
    expect((await helper.post(`payment-runs/${id}/release`)).status).toBe(200);
  });
});

describe('releasing a single payment', () => {
  it('waits for its financial year to begin (money)', async () => {
    const startYear = THIS_YEAR + 1;
    const lineOfNext = await test.given.budgetLine(award.fundId, startYear, 1_000);
    const [year] = await test.database.query<{ id: string }>(
      `INSERT INTO award_years (award_id, fund_id, organisation_id, financial_year, amount_pence, status, budget_line_id)
       VALUES ($1, $2, $3, $4, 1000, 'confirmed', $5) RETURNING id`,
      [award.id, award.fundId, award.organisationId, startYear, lineOfNext.id],
    );
    const next = { ...award, awardYearId: year!.id, startYear };
    const { id } = await givenApprovedPayment(test, next, 500);
    const early = await releaser.post(`payments/${id}/release`);
    expect(outcome(early)).toEqual([409, 'payments.year-not-begun']);
    expect(outcome(await prepare([id]))).toEqual([409, 'payments.year-not-begun']);
  });

  it('is no more than one Bacs credit may be: £20,000,000 (money)', async () => {
    await test.database.query('UPDATE award_years SET amount_pence = 200000000000 WHERE id = $1', [
      award.awardYearId,
    ]);
    const { id } = await givenApprovedPayment(test, award, 2_500_000_000);
    const refused = [
      await releaser.post(`payments/${id}/release`),
      await prepare([id]),
      await preparer.get(`payment-runs/preview?dueBy=${award.startYear}-12-31`),
    ];
    expect(outcome(refused[0]!)).toEqual([422, 'payments.beyond-bacs-credit']);
    expect(outcome(refused[1]!)).toEqual([422, 'payments.beyond-bacs-credit']);
    const blocked = refused[2]!.body.blocked.find((one: { id: string }) => one.id === id);
    expect(blocked.blockedReason).toContain('£25,000,000 is more than the £20,000,000');
    const largest = await givenApprovedPayment(test, award, 2_000_000_000);
    expect((await releaser.post(`payments/${largest.id}/release`)).status).toBe(200);
  });

  it('is processed on the first working day for which its file is in time', async () => {
    const [first] = payments;
    expect((await releaser.post(`payments/${first!.id}/release`)).status).toBe(200);
    const { run } = (await preparer.get(`payments/${first!.id}/sending`)).body;
    expect((await preparer.get(`payment-runs/${run.id}`)).body).toMatchObject(PAY_DAYS[0]!);
  });

  it('makes and releases a run of its own in one transaction', async () => {
    const [first] = payments;
    const sent = await releaser.post(`payments/${first!.id}/release`);
    expect(sent.body).toMatchObject({ status: 'sent' });
    const { run, hasRemittance } = (await preparer.get(`payments/${first!.id}/sending`)).body;
    expect(hasRemittance).toBe(true);
    expect((await preparer.get(`payment-runs/${run.id}`)).body).toMatchObject({
      status: 'released',
      preparedByName: null,
      paymentCount: 1,
    });
    expect((await releaser.post(`payment-runs/${run.id}/bacs-file`)).text).toContain(
      first!.reference,
    );
  });

  it('takes a payment out of no run: what is in one leaves with it', async () => {
    await prepared();
    const { id } = payments[0]!;
    expect(outcome(await releaser.post(`payments/${id}/release`))).toEqual([
      409,
      'payments.in-run',
    ]);
  });
});

describe('the files of a payment run', () => {
  it('are the same bytes at every download, and record who downloaded them', async () => {
    const id = await released();
    const first = await preparer.post(`payment-runs/${id}/bacs-file`);
    const second = await releaser.post(`payment-runs/${id}/bacs-file`);
    expect(first.status).toBe(200);
    expect(second.text).toBe(first.text);
    const records = first.text.split('\r\n');
    expect(records[4]).toMatch(
      new RegExp(
        `^0899996637495809900000000000000 {4}00000001000PLACEHOLDER {7}${payments[0]!.reference}`,
      ),
    );
    const { downloads } = (await preparer.get(`payment-runs/${id}`)).body;
    expect(downloads.map(({ kind }: { kind: string }) => kind)).toEqual(['bacs', 'bacs']);
    const history = await preparer.get(`audit-events?subjectType=payment-run&subjectId=${id}`);
    expect(
      history.body.items.filter((e: { action: string }) => e.action === 'payment-runs.download'),
    ).toHaveLength(2);
  });

  it('are not given when they would differ from what was released', async () => {
    const id = await released();
    await test.database.query(
      `UPDATE payment_run_payments SET payee = 'Someone' WHERE run_id = $1`,
      [id],
    );
    expect(outcome(await preparer.post(`payment-runs/${id}/csv-file`))).toEqual([
      409,
      'payment-runs.file-differs',
    ]);
    expect((await preparer.post(`payment-runs/${id}/bacs-file`)).status).toBe(200);
  });

  it('are there from the release on, for who may export (permission)', async () => {
    const id = await prepared();
    expect(outcome(await preparer.post(`payment-runs/${id}/bacs-file`))).toEqual([
      409,
      'shared.wrong-state',
    ]);
    const officer = await test.as(await test.given.staff('fund-officer'));
    expect((await officer.post(`payment-runs/${id}/bacs-file`)).status).toBe(403);
  });

  it('contain full bank details only in the bank file', async () => {
    const id = await released();
    const csv = await preparer.post(`payment-runs/${id}/csv-file`);
    expect(csv.text).toContain('••••4958');
    expect(csv.text).not.toContain('66374958');
    const view = await preparer.get(`payment-runs/${id}`);
    expect(view.text).not.toContain('66374958');
  });

  /** A released payment to a building society that finds the account by the roll number AB/1234-7. */
  async function sentToSociety(amountPence: number): Promise<string> {
    const organisation = await test.given.organisation({}, { bankDetails: 'none' });
    const base = `organisations/${organisation.id}/bank-accounts`;
    const member = await test.as(await test.given.member(organisation));
    const entered = await member.post(base, { ...SOUND_DETAILS, rollNumber: 'ab/1234-7' });
    const verifier = await test.as(await test.given.staff('finance-approver'));
    const check = { method: 'letter', note: 'A statement of the society' };
    expect((await verifier.post(`${base}/${entered.body.id}/verify`, check)).status).toBe(200);
    const its = await test.given.acceptedAward({ organisation, startYear: SENDABLE_YEAR });
    payments = [await givenApprovedPayment(test, its, amountPence)];
    return released();
  }

  it('give a building society the roll number of the account, and keep that it was written', async () => {
    const id = await sentToSociety(100);
    const { text } = await preparer.post(`payment-runs/${id}/bacs-file`);
    expect(text.split('\r\n')[4]?.slice(64, 82).trim()).toBe('AB/1234-7');
    const view = await preparer.get(`payment-runs/${id}`);
    expect(view.body.payments[0]).toMatchObject({
      reference: payments[0]!.reference,
      rollNumberWritten: true,
      writtenReference: '••••-7',
    });
    expect(view.text).not.toContain('1234-7');
    const { body } = await preparer.get(`payments/${payments[0]!.id}/remittance`);
    expect(body).toMatchObject({
      reference: payments[0]!.reference,
      writtenReference: '••••-7',
    });
  });

  it('are matched by the roll number too, where that is what the ledger shows (money)', async () => {
    const importFile = async (name: string, rows: readonly string[]) => {
      const csv = ['Date,Amount,Reference,Payee', ...rows].join('\n');
      const { body } = await preparer.upload('ledger-imports', name, csv);
      return (await preparer.post(`ledger-imports/${body.id}/import`)).body;
    };
    const today = dayFromToday(0);
    await sentToSociety(71_001);
    const other = await importFile('other.csv', [`${today},710.02,AB 1234 7,SOCIETY`]);
    expect(other).toMatchObject({ imported: 1, matched: 0 });
    const society = await importFile('society.csv', [`${today},710.01,AB 1234 7,SOCIETY`]);
    expect(society).toMatchObject({ imported: 1, matched: 1 });
    expect(await statuses()).toEqual(['paid']);
    await sentToSociety(72_001);
    const own = `${today},720.01,${payments[0]!.reference},SOCIETY`;
    const both = await importFile('both.csv', [own, `${today},720.01,AB/1234-7,SOCIETY`]);
    expect(both).toMatchObject({ imported: 2, matched: 0 });
    expect(await statuses()).toEqual(['sent']);
  });

  it('carry references that the ledger matches exactly', async () => {
    const id = await released();
    const { text } = await preparer.post(`payment-runs/${id}/bacs-file`);
    const lines = text
      .split('\r\n')
      .slice(4, 6)
      .map((record, index) => ({
        id: `line-${index}`,
        reference: record.slice(64, 82),
        amountPence: pence(Number(record.slice(35, 46))),
      }));
    const sent = payments.map((payment) => ({
      id: payment.id,
      reference: payment.reference,
      amountPence: pence(payment.amount_pence),
    }));
    expect(exactMatches(lines, sent).map(({ paymentId }) => paymentId)).toEqual(ids());
  });
});

describe('a payment that the bank returned', () => {
  const back = { returnedOn: dayFromToday(0), cause: 'other', reason: 'Account closed' };

  it.each(['account-closed', 'account-transferred', 'no-such-account', 'payee-deceased'])(
    'freezes the bank details until they are verified anew where the cause is the account: %s (money)',
    async (cause) => {
      const [first, second] = payments;
      await releaser.post(`payments/${first!.id}/release`);
      const base = `organisations/${award.organisationId}/bank-accounts`;
      await preparer.post(`payments/${first!.id}/return`, { ...back, cause });
      const { state, current, waiting } = (await preparer.get(base)).body;
      expect([state, current]).toEqual(['frozen', null]);
      expect(waiting).toMatchObject({
        status: 'frozen',
        frozenReason: `${first!.reference} came back: Account closed`,
      });
      const doors = [
        await releaser.post(`payments/${second!.id}/release`),
        await prepare([second!.id]),
      ];
      expect(doors.map(outcome)).toEqual(doors.map(() => [409, 'payments.bank-details-frozen']));
      const check = { method: 'letter', note: 'The bank has opened the account again' };
      const verifier = await test.as(await test.given.staff('finance-approver'));
      const work = (await verifier.get('home')).body.sections;
      const frozen = work.find((one: { key: string }) => one.key === 'bank-details-frozen');
      expect(frozen.items.map(({ id }: { id: string }) => id)).toContain(award.organisationId);
      const anew = await verifier.post(`${base}/${waiting.id}/verify`, check);
      expect(anew.body).toMatchObject({ status: 'verified' });
      expect((await releaser.post(`payments/${second!.id}/release`)).status).toBe(200);
    },
  );

  it('leaves the bank details in use where the cause is another, and tells the organisation of a freeze', async () => {
    const [first, second] = payments;
    await releaser.post(`payments/${first!.id}/release`);
    await preparer.post(`payments/${first!.id}/return`, back);
    const base = `organisations/${award.organisationId}/bank-accounts`;
    expect((await preparer.get(base)).body.state).toBe('verified');
    await releaser.post(`payments/${second!.id}/release`);
    await preparer.post(`payments/${second!.id}/return`, { ...back, cause: 'account-closed' });
    const member = await test.as(await test.given.member({ id: award.organisationId }));
    const seen = (await member.get(base)).body;
    expect(seen.state).toBe('frozen');
    expect(seen.waiting).toMatchObject({ statusWords: 'To be checked again', frozenReason: null });
    const other = await member.post(base, { ...SOUND_DETAILS, reason: 'Our bank closed it' });
    expect(other.body).toMatchObject({ status: 'entered', replaces: { status: 'frozen' } });
    const check = { method: 'letter', note: 'A letter of the new bank' };
    const verifier = await test.as(await test.given.staff('finance-approver'));
    await verifier.post(`${base}/${other.body.id}/verify`, check);
    const after = (await preparer.get(base)).body;
    expect(after).toMatchObject({ state: 'verified', waiting: null });
    expect(after.earlier[0]).toMatchObject({ status: 'superseded' });
  });

  it('goes to no bank details that are not verified, whoever writes it in the database (money)', async () => {
    const { id } = payments[0]!;
    await prepare([id]);
    const [account] = await test.database.query<{ id: string }>(
      `UPDATE bank_accounts SET status = 'frozen', frozen_at = almoner_now(), frozen_reason = 'Closed'
        WHERE organisation_id = $1 RETURNING id`,
      [award.organisationId],
    );
    const write = test.database.query(
      'UPDATE payment_run_payments SET bank_account_id = $2 WHERE payment_id = $1',
      [id, account!.id],
    );
    await expect(write).rejects.toThrow('not verified');
  });

  it('leaves its money committed, frees its planned amount, and is planned again once (money)', async () => {
    await released();
    const [first] = payments;
    expect((await preparer.post(`payments/${first!.id}/return`, back)).body.status).toBe(
      'returned',
    );
    const year = (await preparer.get(`awards/${award.id}`)).body.years[0];
    expect(year).toMatchObject({ amountPence: 100_000, plannedPence: 2_000 });
    expect(await totalsOf(test.database, award.budgetLineId)).toMatchObject({ committed: 100_000 });
    const anew = await preparer.post(`payments/${first!.id}/reissue`, {
      dueOn: `${SENDABLE_YEAR}-12-01`,
    });
    expect(anew.status).toBe(201);
    expect(anew.body).toMatchObject({ status: 'planned', amountPence: 1_000 });
    const sending = (await preparer.get(`payments/${anew.body.id}/sending`)).body;
    expect(sending.replaces).toEqual({ id: first!.id, reference: first!.reference });
    const again = await preparer.post(`payments/${first!.id}/reissue`, {
      dueOn: `${SENDABLE_YEAR}-12-01`,
    });
    expect(outcome(again)).toEqual([409, 'payments.already-reissued']);
  });

  it('is planned again once, though three ask at the same moment (money)', async () => {
    await released();
    const [first] = payments;
    await preparer.post(`payments/${first!.id}/return`, back);
    const replies = await Promise.all(
      [1, 2, 3].map(() =>
        preparer.post(`payments/${first!.id}/reissue`, { dueOn: `${SENDABLE_YEAR}-12-01` }),
      ),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it('is sent again where the bank’s return was a mistake, once, and not after it was planned again (money)', async () => {
    await released();
    const { id } = payments[0]!;
    const undo = () => preparer.post(`payments/${id}/undo-return`, { reason: 'The wrong payment' });
    expect(outcome(await undo())).toEqual([409, 'shared.wrong-state']);
    await preparer.post(`payments/${id}/return`, back);
    expect((await releaser.post(`payments/${id}/undo-return`, { reason: 'X' })).status).toBe(403);
    const replies = await Promise.all([undo(), undo(), undo()]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const year = (await preparer.get(`awards/${award.id}`)).body.years[0];
    expect(year.plannedPence).toBe(3_000);
    expect((await preparer.get(`payments/${id}/sending`)).body.returnedOn).toBeNull();
    await preparer.post(`payments/${id}/return`, back);
    await preparer.post(`payments/${id}/reissue`, { dueOn: `${SENDABLE_YEAR}-12-01` });
    expect(outcome(await undo())).toEqual([409, 'payments.already-reissued']);
    expect(await lineFaults(test.database, award.budgetLineId)).toEqual([]);
  });

  it.each([
    ['the day before it was sent', dayFromToday(-8), 400],
    ['the day it was sent', dayFromToday(-7), 200],
    ['today', dayFromToday(0), 200],
    ['tomorrow', dayFromToday(1), 400],
  ])('is returned %s, %s: %s (dates)', async (_case, returnedOn, status) => {
    await released();
    const [id] = ids();
    await test.database.query('UPDATE payments SET sent_on = $2 WHERE id = $1', [
      id,
      dayFromToday(-7),
    ]);
    const reply = await preparer.post(`payments/${id}/return`, { ...back, returnedOn });
    expect(reply.status).toBe(status);
    if (status === 400) expect(reply.body.errors[0].pointer).toBe('/returnedOn');
  });

  it('was sent before, and not returned in the future', async () => {
    expect(outcome(await preparer.post(`payments/${ids()[0]}/return`, back))).toEqual([
      409,
      'shared.wrong-state',
    ]);
    await released();
    const future = { ...back, returnedOn: '2099-01-01' };
    expect(
      (await preparer.post(`payments/${ids()[0]}/return`, future)).body.errors[0].pointer,
    ).toBe('/returnedOn');
  });
});

describe('the remittance of a payment', () => {
  it('tells only the recipient what was sent, for what and to which account', async () => {
    await released();
    const organisation = { id: award.organisationId };
    const member = await test.as(await test.given.member(organisation));
    const { status, body } = await member.get(`payments/${ids()[0]}/remittance`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      reference: payments[0]!.reference,
      amountPence: 1_000,
      awardReference: award.reference,
      accountNumberMask: '••••4958',
      instalment: 1,
      instalments: 2,
      statusWords: 'Sent',
    });
    const sending = (await member.get(`payments/${ids()[0]}/sending`)).body;
    expect(sending).toMatchObject({ run: null, hasRemittance: true, commands: [] });
    const stranger = await test.as(await test.given.member(await test.given.organisation()));
    expect((await stranger.get(`payments/${ids()[0]}/remittance`)).status).toBe(404);
  });

  it('is not there before the payment was sent', async () => {
    await prepared();
    expect((await preparer.get(`payments/${ids()[0]}/remittance`)).status).toBe(404);
  });
});

describe('the preview of a run', () => {
  it('shows what is due and what is blocked, with the reason in words', async () => {
    const held = await givenApprovedPayment(test, award);
    await test.database.query(
      `UPDATE payments SET status = 'held', held_from = 'approved', held_reason = 'A question' WHERE id = $1`,
      [held.id],
    );
    const frozen = await givenApprovedPayment(
      test,
      await unpayableAward({ fund: { id: award.fundId } }),
    );
    const reply = await preparer.get(
      `payment-runs/preview?dueBy=${SENDABLE_YEAR}-09-30&fundId=${award.fundId}`,
    );
    expect(reply.body.due.map((due: { id: string }) => due.id)).toEqual(ids());
    const reasons = new Map(
      reply.body.blocked.map((one: { id: string; blockedReason: string }) => [
        one.id,
        one.blockedReason,
      ]),
    );
    expect(reasons.get(held.id)).toBe('It is on hold.');
    expect(reasons.get(frozen.id)).toMatch(/no verified bank details/);
    const before = await preparer.get(
      `payment-runs/preview?dueBy=${SENDABLE_YEAR}-09-29&fundId=${award.fundId}`,
    );
    expect(before.body).toEqual({ illustrative: false, due: [], blocked: [], payDays: PAY_DAYS });
  });
});
