import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.js';
import type { Client, Reply } from '../../../test/client.js';
import { lineFaults, totalsOf } from '../../../test/conservation.js';
import { digestOfEverything } from '../../../test/digest.js';
import { failAtStatement } from '../../../test/faults.js';
import { givenPaidPayment, type GivenPayment } from '../../../test/given-payment-runs.js';
import type { GivenAward } from '../../../test/given.js';
import { dayFromToday, TEST_NOW, TODAY, yearFromNow } from '../../../test/days.js';

/** The receipt of an amount, with where it is booked where its year is closed. */
function receipt(amountPence: number, booked: object = {}): object {
  return { amountPence, receivedOn: TODAY, reference: 'FPI 20931', ...booked };
}

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
  expect((await officer.post(`recoveries/${id}/receive`, receipt(amountPence))).status).toBe(200);
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
      status: 'settled',
      amountPence: 1_500,
      receivedPence: 1_500,
      owedPence: 0,
      isYearClosed: false,
      receipts: [
        {
          amountPence: 1_500,
          receivedOn: TODAY,
          reference: 'FPI 20931',
          status: 'booked',
          bookedTo: 'own-line',
        },
      ],
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
      [recovery.receipts[0].journalId],
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
    const reply = await officer.post(`recoveries/${id}/receive`, receipt(100, { receivedOn }));
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

  it('arrives in parts, never more than is owed, and is settled with the last of them (money)', async () => {
    const id = await approved(1_000);
    const part = (await officer.post(`recoveries/${id}/receive`, receipt(400))).body;
    expect(part).toMatchObject({
      status: 'received-in-part',
      statusWords: 'Received in part',
      owedPence: 600,
    });
    const over = await officer.post(`recoveries/${id}/receive`, receipt(601));
    expect(outcome(over)).toEqual([409, 'recoveries.beyond-owed']);
    const last = (await officer.post(`recoveries/${id}/receive`, receipt(600))).body;
    expect(last).toMatchObject({ status: 'settled', receivedPence: 1_000, owedPence: 0 });
    expect(last.receipts).toHaveLength(2);
    expect(outcome(await officer.post(`recoveries/${id}/receive`, receipt(1)))).toEqual([
      409,
      'shared.wrong-state',
    ]);
    expect(await lineFaults(test.database, award.budgetLineId)).toEqual([]);
    expect(await verified()).toBeNull();
  });

  it('is not cancelled by one person once it was approved', async () => {
    const id = await approved(1_000);
    const cancelled = await officer.post(`recoveries/${id}/cancel`, { reason: 'Never mind' });
    expect(outcome(cancelled)).toEqual([409, 'shared.wrong-state']);
  });

  it('can be refused or cancelled before it is approved, which lets the amount be asked for again', async () => {
    const first = (await request(4_000)).body.id;
    expect(outcome(await request(1))).toEqual([409, 'recoveries.beyond-paid']);
    const refused = await approver.post(`recoveries/${first}/refuse`, { reason: 'Not agreed' });
    expect(refused.body).toMatchObject({ status: 'refused', closedReason: 'Not agreed' });
    const second = (await request(4_000)).body.id;
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

/** What the verification of the ledger finds first; null where everything agrees. */
async function verified(): Promise<unknown> {
  return (await officer.get('ledger-verification')).body.first;
}

/** Gives up what the award has not spent, and closes the year of its budget line. */
async function closeYear(unspentPence = 6_000): Promise<void> {
  for (const [table, id] of [
    ['award_years', award.awardYearId],
    ['awards', award.id],
  ])
    await test.database.query(
      `UPDATE ${table} SET amount_pence = amount_pence - $2 WHERE id = $1`,
      [id, unspentPence],
    );
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
        { budgetLineId: award.budgetLineId, account: 'committed', amountPence: -unspentPence },
        { budgetLineId: award.budgetLineId, account: 'available', amountPence: unspentPence },
      ]),
    ],
  );
  await test.database.query(`UPDATE budget_lines SET status = 'closed' WHERE id = $1`, [
    award.budgetLineId,
  ]);
}

/** What a receipt of a closed year must leave as it is: the line, the award and its year. */
async function closedFigures(): Promise<unknown> {
  const { amountPence, paidPence, years } = (await officer.get(`awards/${award.id}`)).body;
  // what came back is a figure of its own beside these
  const kept = years.map(({ recoveredPence: _, ...year }: { recoveredPence: number }) => year);
  return [await totalsOf(test.database, award.budgetLineId), amountPence, paidPence, kept];
}

describe('a recovery of a closed year', () => {
  it('says where the money is booked, and leaves line, award year and award as they are (money)', async () => {
    const id = await approved(1_000);
    await closeYear();
    const before = await closedFigures();
    const refused = await officer.post(`recoveries/${id}/receive`, receipt(400));
    expect(outcome(refused)).toEqual([409, 'recoveries.where-booked']);
    expect(refused.body.detail).not.toContain('reopen');
    const { body } = await officer.post(
      `recoveries/${id}/receive`,
      receipt(400, { bookTo: 'surrendered' }),
    );
    expect(body).toMatchObject({ status: 'received-in-part', isYearClosed: true });
    expect(body.receipts).toMatchObject([
      { status: 'booked', bookedTo: 'surrendered', journalId: null },
    ]);
    expect(await closedFigures()).toEqual(before);
    expect(await sendingOf()).toMatchObject({ recoveredPence: 400, recoveringPence: 600 });
    expect(await verified()).toBeNull();
  });

  it('is added to the budget of an open year only by a second person (money, separation)', async () => {
    const next = await test.given.budgetLine(award.fundId, 2027, 50_000);
    const id = await approved(1_000);
    await closeYear();
    const before = await closedFigures();
    const both = await test.given.staff('finance-officer');
    await test.given.insert('role_assignments', { user_id: both.id, role: 'finance-approver' });
    const one = await test.as(both);
    const { openLines } = (await one.get(`recoveries/${id}`)).body;
    expect(openLines).toEqual([{ id: next.id, words: '2027-28' }]);
    const added = receipt(1_000, { bookTo: 'open-year', budgetLineId: next.id });
    const { body } = await one.post(`recoveries/${id}/receive`, added);
    expect(body).toMatchObject({ status: 'settled', receipts: [{ status: 'waiting' }] });
    expect(await totalsOf(test.database, next.id)).toMatchObject({ allocated: 50_000 });
    const booking = `recoveries/${id}/receipts/${body.receipts[0].id}`;
    expect(outcome(await one.post(`${booking}/confirm-booking`))).toEqual([
      403,
      'separation.same-person',
    ]);
    const write = test.database.query(
      'UPDATE recovery_receipts SET booked_by_id = recorded_by_id WHERE recovery_id = $1',
      [id],
    );
    await expect(write).rejects.toThrow('ck_recovery_receipts_two_people');
    const waiting = (await approver.get('home')).body.sections.find(
      ({ key }: { key: string }) => key === 'receipts-to-book',
    );
    expect(waiting.items.map((item: { id: string }) => item.id)).toContain(id);
    const booked = (await approver.post(`${booking}/confirm-booking`)).body;
    expect(booked.receipts).toMatchObject([{ status: 'booked', bookedTo: 'open-year' }]);
    expect(await totalsOf(test.database, next.id)).toMatchObject({
      allocated: 51_000,
      available: 51_000,
    });
    expect(await closedFigures()).toEqual(before);
    expect(await verified()).toBeNull();
  });

  it('is surrendered where the second person does not add it to the open year', async () => {
    const next = await test.given.budgetLine(award.fundId, 2027, 50_000);
    const id = await approved(1_000);
    await closeYear();
    const added = receipt(1_000, { bookTo: 'open-year', budgetLineId: next.id });
    const { receipts } = (await officer.post(`recoveries/${id}/receive`, added)).body;
    const { body } = await approver.post(`recoveries/${id}/receipts/${receipts[0].id}/surrender`, {
      reason: 'The guidance has it go back',
    });
    expect(body.receipts).toMatchObject([
      {
        status: 'booked',
        bookedTo: 'surrendered',
        bookedReason: 'The guidance has it go back',
        journalId: null,
      },
    ]);
    expect(await totalsOf(test.database, next.id)).toMatchObject({ allocated: 50_000 });
    expect(await verified()).toBeNull();
  });

  it('is not added to another fund, a closed year, or money of another kind (money)', async () => {
    const other = await test.given.budgetLine((await test.given.fund()).id, 2027, 50_000);
    const capital = await test.given.budgetLine(award.fundId, 2028, 50_000);
    await test.database.query(`UPDATE budget_lines SET budget_type = 'capital' WHERE id = $1`, [
      capital.id,
    ]);
    const id = await approved(1_000);
    await closeYear();
    const adding = (budgetLineId: string) =>
      officer.post(`recoveries/${id}/receive`, receipt(400, { bookTo: 'open-year', budgetLineId }));
    expect((await adding(other.id)).body.errors[0].pointer).toBe('/budgetLineId');
    expect(outcome(await adding(award.budgetLineId))).toEqual([409, 'budgets.year-closed']);
    expect(outcome(await adding(capital.id))).toEqual([409, 'recoveries.other-purpose']);
  });
});

describe('a receipt that was entered by mistake', () => {
  const why = { reason: 'It was for another grant' };

  it('is reversed by a journal that names the first, and everything is as it was (money)', async () => {
    const id = await approved(4_000);
    const before = await closedFigures();
    const { receipts } = (await officer.post(`recoveries/${id}/receive`, receipt(4_000))).body;
    expect((await officer.get(`payments/${payment.id}`)).body.status).toBe('recovered');
    const reverse = `recoveries/${id}/receipts/${receipts[0].id}/reverse`;
    const { body } = await officer.post(reverse, why);
    expect(body).toMatchObject({
      status: 'approved',
      receivedPence: 0,
      receipts: [{ status: 'reversed', reversedReason: why.reason }],
    });
    expect((await officer.get(`payments/${payment.id}`)).body.status).toBe('paid');
    expect(await closedFigures()).toEqual(before);
    const [journal] = await test.database.query(
      'SELECT kind, reverses_journal_id FROM journals WHERE id = $1',
      [body.receipts[0].reversalJournalId],
    );
    expect(journal).toEqual({ kind: 'reversal', reverses_journal_id: receipts[0].journalId });
    expect(outcome(await officer.post(reverse, why))).toEqual([409, 'shared.wrong-state']);
    expect(await lineFaults(test.database, award.budgetLineId)).toEqual([]);
    expect(await verified()).toBeNull();
  });

  it('is not reversed while the money is missing on its line (money)', async () => {
    const id = await approved(1_000);
    const { receipts } = (await officer.post(`recoveries/${id}/receive`, receipt(1_000))).body;
    const taken = await officer.post('awards', {
      fundId: award.fundId,
      organisationId: award.organisationId,
      title: 'Takes what came back',
      directReason: 'Given by a test',
      amountPence: 1_000,
      years: [{ financialYear: '2026-27', amountPence: 1_000 }],
    });
    const drafter = await test.as(await test.given.staff('fund-officer'));
    const drafted =
      taken.status === 403
        ? await drafter.post('awards', {
            fundId: award.fundId,
            organisationId: award.organisationId,
            title: 'Takes what came back',
            directReason: 'Given by a test',
            amountPence: 1_000,
            years: [{ financialYear: '2026-27', amountPence: 1_000 }],
          })
        : taken;
    expect(drafted.status).toBe(201);
    const before = await digestOfEverything(test.database);
    const refused = await officer.post(`recoveries/${id}/receipts/${receipts[0].id}/reverse`, why);
    expect(outcome(refused)).toEqual([409, 'budgets.insufficient']);
    expect(await digestOfEverything(test.database)).toBe(before);
  });

  it('is taken off the budget of the open year again, and not while it is missing there (money)', async () => {
    const next = await test.given.budgetLine(award.fundId, 2027, 50_000);
    const id = await approved(1_000);
    await closeYear();
    const added = receipt(1_000, { bookTo: 'open-year', budgetLineId: next.id });
    const { receipts } = (await officer.post(`recoveries/${id}/receive`, added)).body;
    const at = `recoveries/${id}/receipts/${receipts[0].id}`;
    await approver.post(`${at}/confirm-booking`);
    expect((await officer.post(`${at}/reverse`, why)).body.status).toBe('approved');
    expect(await totalsOf(test.database, next.id)).toMatchObject({ allocated: 50_000 });
    expect(await sendingOf()).toMatchObject({ recoveredPence: 0, recoveringPence: 1_000 });
    expect(await verified()).toBeNull();
  });
});

describe('a write-off or waiver', () => {
  const wanted = (amountPence: number, kind = 'write-off') => ({
    kind,
    amountPence,
    reason: 'The organisation has wound up without assets',
  });
  let second: Client;
  beforeAll(async () => {
    second = await test.as(await test.given.staff('finance-approver'));
  });

  async function asked(amountPence: number, kind = 'write-off'): Promise<[string, string]> {
    const id = await approved(4_000);
    const { status, body } = await officer.post(
      `recoveries/${id}/write-off`,
      wanted(amountPence, kind),
    );
    expect(status).toBe(200);
    return [id, body.losses[0].id];
  }

  it('takes a part off what is owed and moves no money; a receipt settles the rest (money)', async () => {
    const [id, lossId] = await asked(1_500);
    const before = await closedFigures();
    expect((await officer.get(`recoveries/${id}`)).body.owedPence).toBe(4_000);
    const { body } = await approver.post(`losses/${lossId}/approve`);
    expect(body).toMatchObject({
      status: 'approved',
      writtenOffPence: 1_500,
      waivedPence: 0,
      owedPence: 2_500,
      losses: [{ status: 'approved', kind: 'write-off' }],
    });
    expect(await closedFigures()).toEqual(before);
    expect(await sendingOf()).toMatchObject({ recoveringPence: 2_500, recoveryLostPence: 1_500 });
    const over = await officer.post(`recoveries/${id}/receive`, receipt(2_501));
    expect(outcome(over)).toEqual([409, 'recoveries.beyond-owed']);
    const last = await officer.post(`recoveries/${id}/receive`, receipt(2_500));
    expect(last.body.status).toBe('settled');
    expect((await officer.get(`payments/${payment.id}`)).body.status).toBe('paid');
    expect(await verified()).toBeNull();
  });

  it('waives the whole, after which nothing is owed and nothing more is received', async () => {
    const [id, lossId] = await asked(4_000, 'waiver');
    const { body } = await approver.post(`losses/${lossId}/approve`);
    expect(body).toMatchObject({ status: 'settled', waivedPence: 4_000, owedPence: 0 });
    const late = await officer.post(`recoveries/${id}/receive`, receipt(1));
    expect(outcome(late)).toEqual([409, 'shared.wrong-state']);
    expect(outcome(await request(1))).toEqual([409, 'recoveries.beyond-paid']);
  });

  it('is approved by none who asked for it (separation)', async () => {
    const both = await test.given.staff('finance-officer');
    await test.given.insert('role_assignments', { user_id: both.id, role: 'finance-approver' });
    const one = await test.as(both);
    const id = await approved(4_000);
    const { losses } = (await one.post(`recoveries/${id}/write-off`, wanted(100))).body;
    for (const command of ['approve', 'reject'])
      expect(
        outcome(
          await one.post(
            `losses/${losses[0].id}/${command}`,
            command === 'reject' ? { reason: 'No' } : undefined,
          ),
        ),
      ).toEqual([403, 'separation.same-person']);
    const write = test.database.query(
      `UPDATE recovery_losses SET status = 'approved', financial_year = 2026, decided_at = almoner_now(),
              decided_by_id = requested_by_id WHERE id = $1`,
      [losses[0].id],
    );
    await expect(write).rejects.toThrow('ck_recovery_losses_two_people');
    expect((await one.post(`losses/${losses[0].id}/withdraw`)).body.losses[0].status).toBe(
      'withdrawn',
    );
  });

  it('needs two different people above the level, also at the same moment (separation, concurrency)', async () => {
    award = await test.given.acceptedAward({ amountPence: 500_000 });
    payment = await givenPaidPayment(test, award, 300_000);
    const id = await approved(300_000);
    const { losses } = (await officer.post(`recoveries/${id}/write-off`, wanted(100_001))).body;
    expect(losses[0]).toMatchObject({ approvalsAsked: 2 });
    const lossId = losses[0].id as string;
    const twice = await Promise.all([
      approver.post(`losses/${lossId}/approve`),
      approver.post(`losses/${lossId}/approve`),
    ]);
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 403]);
    const { body } = await officer.get(`recoveries/${id}`);
    expect(body).toMatchObject({ owedPence: 300_000, losses: [{ status: 'requested' }] });
    expect(body.losses[0].approvedByNames).toHaveLength(1);
    expect((await second.post(`losses/${lossId}/approve`)).body).toMatchObject({
      owedPence: 199_999,
      losses: [{ status: 'approved' }],
    });
    expect(await verified()).toBeNull();
  });

  it('is refused for more than is owed by the day of its approval (money)', async () => {
    const [id, lossId] = await asked(4_000);
    await officer.post(`recoveries/${id}/receive`, receipt(1));
    expect(outcome(await approver.post(`losses/${lossId}/approve`))).toEqual([
      409,
      'recoveries.beyond-owed',
    ]);
    const rejected = await approver.post(`losses/${lossId}/reject`, { reason: 'Some came' });
    expect(rejected.body.losses[0]).toMatchObject({
      status: 'rejected',
      decidedReason: 'Some came',
    });
    expect(outcome(await officer.post(`recoveries/${id}/write-off`, wanted(4_000)))).toEqual([
      409,
      'recoveries.beyond-owed',
    ]);
  });

  it('stands in the register by year, which marks what passes the threshold for the accounts', async () => {
    const auditor = await test.as(await test.given.staff('auditor'));
    award = await test.given.acceptedAward({ amountPence: 40_000_000 });
    payment = await givenPaidPayment(test, award, 30_000_100);
    const scoped = await test.as(await test.given.staff('auditor', award.fundId));
    const id = await approved(30_000_100);
    const people = [approver, second, await test.as(await test.given.staff('finance-approver'))];
    const lose = async (amountPence: number, kind: string) => {
      const { losses } = (
        await officer.post(`recoveries/${id}/write-off`, wanted(amountPence, kind))
      ).body;
      for (const person of people) await person.post(`losses/${losses.at(-1).id}/approve`);
    };
    await lose(30_000_000, 'write-off');
    const year = async () => (await scoped.get('losses/by-year')).body.years[0];
    expect(await year()).toMatchObject({
      financialYear: yearFromNow(),
      count: 1,
      writtenOffPence: 30_000_000,
      thresholdPence: 30_000_000,
      isShownInAccounts: false,
    });
    await lose(1, 'waiver');
    expect(await year()).toMatchObject({
      waivedPence: 1,
      totalPence: 30_000_001,
      isShownInAccounts: true,
    });
    const query = `financialYear=${yearFromNow()}&status=approved&fundId=${award.fundId}`;
    const { items } = (await auditor.get(`losses?${query}`)).body;
    expect(items).toMatchObject([
      { kind: 'waiver', amountPence: 1, approvedByNames: [expect.any(String)] },
      { kind: 'write-off', amountPence: 30_000_000 },
    ]);
    expect(items[1].approvedByNames).toHaveLength(3);
    expect((await auditor.get(`losses/totals?${query}`)).body.totals.amount).toBe(30_000_001);
    const file = await auditor.get(`losses/export.csv?${query}`);
    expect(file.text).toContain('300000.00');
  });
});

describe('paid, less recovered, and recovered', () => {
  it('are the same on fund, budget, programme, award, payments and files as in the ledger (money)', async () => {
    const programme = await test.given.programme();
    await test.database.query('UPDATE funds SET programme_id = $2 WHERE id = $1', [
      award.fundId,
      programme.id,
    ]);
    // open year: one payment recovered in part, one wholly; then the year closes and one comes back later, wholly
    const [inPart, whole, later] = [
      payment,
      await givenPaidPayment(test, award, 1_000),
      await givenPaidPayment(test, award, 2_000),
    ];
    payment = inPart!;
    await received(1_500);
    payment = whole!;
    await received(1_000);
    payment = later!;
    const lateId = await approved(2_000);
    await closeYear(3_000);
    const surrendered = receipt(2_000, { bookTo: 'surrendered' });
    expect((await officer.post(`recoveries/${lateId}/receive`, surrendered)).status).toBe(200);

    const [paid, recovered] = [4_000 + 1_000 + 2_000 - 1_500 - 1_000, 1_500 + 1_000 + 2_000];
    expect(await totalsOf(test.database, award.budgetLineId)).toMatchObject({ paid });
    const { fundId } = award;
    const figures = { paidPence: paid, recoveredPence: recovered };
    const { body: summary } = await officer.get(`funds/${fundId}/summary`);
    expect(summary).toMatchObject({
      budget: { paidPence: paid },
      payments: { ...figures, paidCount: 3 },
    });
    const { lines } = (await officer.get(`funds/${fundId}/budget`)).body;
    expect(lines[0]).toMatchObject({ paidPence: paid });
    const { years } = (await officer.get(`programmes/${programme.id}/budget`)).body;
    expect(years[0]).toMatchObject({ paidPence: paid });
    const shown = (await officer.get(`awards/${award.id}`)).body;
    expect(shown).toMatchObject({ ...figures, years: [figures] });
    const { totals } = (await officer.get(`awards/totals?fundId=${fundId}`)).body;
    expect(totals).toMatchObject({ paid, recovered });
    const query = `fundId=${fundId}&confirmed=true`;
    const payments = (await officer.get(`payments/totals?${query}`)).body.totals;
    expect(payments).toMatchObject({ amount: 7_000, paidLess: paid, recovered });
    for (const file of [`awards/export.csv?fundId=${fundId}`, `payments/export.csv?${query}`]) {
      const { text } = await officer.get(file);
      expect(text).toContain('Paid, less recovered (£)');
      expect(text).toContain('Recovered (£)');
    }
    const member = await test.as(await test.given.member({ id: award.organisationId }));
    expect((await member.get(`awards/${award.id}`)).body).toMatchObject(figures);
    expect(await verified()).toBeNull();
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
      Array.from({ length: 10 }, () => officer.post(`recoveries/${id}/receive`, receipt(1_000))),
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
      const { status } = await officer.post(`recoveries/${id}/receive`, receipt(1_000));
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
    await officer.post(`recoveries/${id}/receive`, receipt(40));
    const loss = { kind: 'waiver', amountPence: 10, reason: 'Not for the organisation to read' };
    const { losses } = (await officer.post(`recoveries/${id}/write-off`, loss)).body;
    await approver.post(`losses/${losses[0].id}/approve`);
    const seen = await member.get(`recoveries/${id}`);
    expect(seen.body).toMatchObject({
      statusWords: 'Partly paid back',
      receivedPence: 40,
      owedPence: 50,
      receipts: [{ amountPence: 40, statusWords: 'Arrived', bookedTo: null, recordedByName: null }],
      losses: [],
      openLines: [],
      requestedByName: null,
      approvedByName: null,
      commands: [],
    });
    expect(seen.text).not.toContain('Not for the organisation to read');
    expect((await member.get('losses')).status).toBe(403);
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
