import { addDays, financialYearEnd, financialYearStart } from '@almoner/domain/calendar';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.js';
import type { Client, Reply } from '../../../test/client.js';
import { dayFromToday, THIS_YEAR, TODAY, yearFromNow } from '../../../test/days.js';
import { acceptOffer, approveAward, type GivenRecord } from '../../../test/given.js';

const YEAR_BEGINS = financialYearStart(THIS_YEAR);
const YEAR_ENDS = financialYearEnd(THIS_YEAR);

let test: TestApp;
let planner: Client;
let second: Client;
let requester: Client;
let approver: Client;
let editor: Client;
let certifier: Client;
let stranger: Client;
let organisation: GivenRecord;
let fund: GivenRecord;
let awardId: string;
let paymentId: string;

beforeAll(async () => {
  test = await startTestApp();
  planner = await test.as(await test.given.staff('fund-officer'));
  second = await test.as(await test.given.staff('fund-officer'));
  requester = await test.as(await test.given.staff('finance-officer'));
  approver = await test.as(await test.given.staff('finance-approver'));
  organisation = await test.given.organisation({ name: 'Circle' });
  editor = await test.as(await test.given.member(organisation, 'organisation-editor'));
  certifier = await test.as(await test.given.member(organisation, 'organisation-certifier'));
  const other = await test.given.organisation({ name: 'Another' });
  stranger = await test.as(await test.given.member(other, 'organisation-certifier'));
});
afterAll(() => test.close());

async function instalment(changes: Record<string, unknown> = {}): Promise<string> {
  const planned = { awardId, financialYear: yearFromNow(), amountPence: 300, dueOn: TODAY };
  const reply = await planner.post('payments', { ...planned, ...changes });
  expect(reply.status).toBe(201);
  return reply.body.id;
}

/** An accepted award of 600 in this year, which is confirmed, and 400 in the next, with a planned instalment of 300. */
beforeEach(async () => {
  fund = await test.given.fund();
  await test.given.budgetLine(fund.id, THIS_YEAR, 1000);
  await test.given.budgetLine(fund.id, THIS_YEAR + 1, 1000);
  const award = await planner.post('awards', {
    fundId: fund.id,
    organisationId: organisation.id,
    title: 'Family support',
    directReason: 'Given by a test',
    amountPence: 1000,
    years: [
      { financialYear: yearFromNow(), amountPence: 600 },
      { financialYear: yearFromNow(1), amountPence: 400 },
    ],
  });
  awardId = award.body.id;
  await approveAward(second, awardId);
  await second.post(`awards/${awardId}/offer`);
  expect((await acceptOffer(certifier, awardId)).status).toBe(200);
  await test.given.fairWork(awardId);
  paymentId = await instalment();
});

const STATEMENT = 'Salaries of two family workers until the end of the year';

/** A claim for the days that are proposed, with nothing unspent today. */
async function claim(changes: Record<string, unknown> = {}, client = editor): Promise<Reply> {
  const body = {
    paymentId,
    coversFrom: TODAY,
    coversTo: TODAY,
    unspentPence: 0,
    unspentOn: TODAY,
    statement: STATEMENT,
    ...changes,
  };
  return client.post('claims', body);
}

async function claimed(): Promise<string> {
  const reply = await claim();
  expect(reply.status).toBe(201);
  return reply.body.id;
}

const REQUEST = { statementOfNeed: STATEMENT };

function takeUp(id: string, terms: Record<string, unknown> = {}, client = requester) {
  return client.post(`claims/${id}/take-up`, { ...REQUEST, ...terms });
}

function outcome({ status, body }: Reply): [number, string] {
  return [status, body.code];
}

/** Sends a payment of this year, on 31 March too, when no bank file can bring it any more. */
async function sendPayment(id: string): Promise<void> {
  await requester.post(`payments/${id}/request`, REQUEST);
  expect((await approver.post(`payments/${id}/approve`)).status).toBe(200);
  const sent = `UPDATE payments SET status = 'sent', sent_on = almoner_today() WHERE id = $1`;
  await test.database.query(sent, [id]);
  await test.database.query(`UPDATE awards SET status = 'active' WHERE id = $1`, [awardId]);
}

/** Moves the due day of the instalment, also past the end of its year, so that the tests hold on each day. */
async function due(on: string): Promise<void> {
  await test.database.query('UPDATE payments SET due_on = $2 WHERE id = $1', [paymentId, on]);
}

/** Suspends the award, which it can be once something of it was sent. */
async function suspend(): Promise<void> {
  await sendPayment(await instalment({ amountPence: 100 }));
  const reply = await second.post(`awards/${awardId}/suspend`, { reason: 'A test' });
  expect(reply.status).toBe(200);
}

describe('what an organisation can claim', () => {
  it('is its planned instalments, the earliest due first, each for the period that is proposed', async () => {
    const later = await instalment({ amountPence: 100, dueOn: YEAR_ENDS });
    const { status, body } = await editor.get(`awards/${awardId}/claimable`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ awardId, sentPence: 0, waitingClaim: null });
    expect(body.instalments.map((one: { paymentId: string }) => one.paymentId)).toEqual([
      paymentId,
      later,
    ]);
    expect(body.instalments[0]).toMatchObject({
      amountPence: 300,
      coversFrom: TODAY,
      problem: null,
    });
  });

  it('stands on its home once it is due in fourteen days, until a claim waits', async () => {
    const offered = async () => {
      const { sections } = (await editor.get('home')).body;
      const found = sections.find(({ key }: { key: string }) => key === 'payments-to-claim');
      return (found?.items ?? []).filter(
        ({ subjectId }: { subjectId: string }) => subjectId === awardId,
      );
    };
    await due(dayFromToday(15));
    expect(await offered()).toEqual([]);
    await due(dayFromToday(14));
    expect(await offered()).toMatchObject([{ amountPence: 300 }]);
    await claimed();
    expect(await offered()).toEqual([]);
  });

  it('is nothing of another organisation, and no route of staff', async () => {
    expect((await stranger.get(`awards/${awardId}/claimable`)).status).toBe(404);
    expect((await claim({}, stranger)).status).toBe(404);
    expect((await requester.get(`awards/${awardId}/claimable`)).status).toBe(403);
    expect((await claim({}, requester)).status).toBe(403);
  });
});

describe('a claim', () => {
  it('says the days, what is unspent and what the money is for, and is read by its organisation and by staff', async () => {
    const reply = await claim();
    expect(reply.status).toBe(201);
    expect(reply.body).toMatchObject({
      status: 'submitted',
      statusWords: 'Being looked at',
      amountPence: 300,
      coversFrom: TODAY,
      unspentPence: 0,
      unspentOn: TODAY,
      statement: STATEMENT,
      problem: null,
      paymentStatus: 'planned',
    });
    expect(reply.body.reference).toMatch(/-CL-\d{4}-0001$/);
    const { id } = reply.body;
    expect((await certifier.get(`claims/${id}`)).body.statement).toBe(STATEMENT);
    expect((await requester.get(`claims/${id}`)).body.statusWords).toBe('To take up');
    expect((await stranger.get(`claims/${id}`)).status).toBe(404);
    const history = await editor.get(`audit-events?subjectType=claim&subjectId=${id}`);
    expect(history.body.items).toMatchObject([{ action: 'claims.submit' }]);
    const total = await requester.get(`claims/totals?fundId=${fund.id}`);
    expect(total.body).toMatchObject({ totals: { amount: 300 } });
  });

  it.each([
    ['begins the day before the award', { coversFrom: addDays(YEAR_BEGINS, -1) }, '/coversFrom'],
    ['ends the day after its year', { coversTo: addDays(YEAR_ENDS, 1) }, '/coversTo'],
    ['ends before it begins', { coversFrom: YEAR_ENDS, coversTo: YEAR_BEGINS }, '/coversTo'],
    ['is of the year 1026', { coversFrom: '1026-05-01' }, '/coversFrom'],
    ['is of the year 9999', { coversTo: '9999-05-01' }, '/coversTo'],
    ['says what will be unspent tomorrow', { unspentOn: dayFromToday(1) }, '/unspentOn'],
    [
      'says what was unspent the day before the award began',
      { unspentOn: addDays(YEAR_BEGINS, -1) },
      '/unspentOn',
    ],
    ['says what was unspent in 1026', { unspentOn: '1026-05-01' }, '/unspentOn'],
    ['says what will be unspent in 9999', { unspentOn: '9999-05-01' }, '/unspentOn'],
    ['has less than nothing unspent', { unspentPence: -1 }, '/unspentPence'],
    ['has half a penny unspent', { unspentPence: 0.5 }, '/unspentPence'],
    ['has more unspent than was sent', { unspentPence: 1 }, '/unspentPence'],
    ['says nothing of what the money is for', { statement: ' ' }, '/statement'],
    ['gives bank details', { statement: 'To 12-34-56, account 12345678' }, '/statement'],
  ])('is refused where it %s', async (_case, changes, pointer) => {
    const reply = await claim(changes);
    expect(reply.status).toBe(400);
    expect(reply.body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
    expect((await editor.get(`claims?awardId=${awardId}`)).body.items).toEqual([]);
  });

  it.each([
    ['on the first day of the award', YEAR_BEGINS],
    ['today', TODAY],
  ])('takes what is unspent %s', async (_case, unspentOn) => {
    expect((await claim({ unspentOn })).status).toBe(201);
  });

  it('has up to what was sent unspent', async () => {
    await sendPayment(await instalment({ amountPence: 200 }));
    const covers = { coversFrom: YEAR_BEGINS, coversTo: YEAR_BEGINS };
    const free = TODAY === YEAR_BEGINS ? { coversFrom: YEAR_ENDS, coversTo: YEAR_ENDS } : covers;
    expect((await claim({ ...free, unspentPence: 201 })).status).toBe(400);
    expect((await claim({ ...free, unspentPence: 200 })).status).toBe(201);
  });

  it('pays for no day that another payment pays for', async () => {
    const other = await instalment({ amountPence: 100 });
    await requester.post(`payments/${other}/request`, {
      ...REQUEST,
      coversFrom: TODAY,
      coversTo: TODAY,
    });
    expect(outcome(await claim())).toEqual([422, 'claims.days-paid']);
  });

  it('is refused for an indicative year', async () => {
    const dueOn = financialYearStart(THIS_YEAR + 1);
    const next = await instalment({ financialYear: yearFromNow(1), dueOn });
    const covers = { coversFrom: dueOn, coversTo: dueOn };
    expect(outcome(await claim({ paymentId: next, ...covers }))).toEqual([
      409,
      'payments.year-indicative',
    ]);
  });

  it('is refused where the award is suspended, and where the instalment is cancelled', async () => {
    await planner.post(`payments/${paymentId}/cancel`);
    expect(outcome(await claim())).toEqual([409, 'claims.instalment-not-planned']);
    const next = await instalment();
    await suspend();
    expect(outcome(await claim({ paymentId: next }))).toEqual([409, 'shared.wrong-state']);
  });

  it('waits alone: a second one of the award is refused until the first is withdrawn', async () => {
    const first = await claimed();
    const other = await instalment({ amountPence: 100 });
    expect(outcome(await claim({ paymentId: other }))).toEqual([409, 'claims.one-waits']);
    const withdrawn = await certifier.post(`claims/${first}/withdraw`);
    expect(withdrawn.body).toMatchObject({ status: 'withdrawn', statusWords: 'Withdrawn' });
    expect((await claim({ paymentId: other })).status).toBe(201);
  });

  it('is sent once by two people at the same moment', async () => {
    const replies = await Promise.all([claim({}, editor), claim({}, certifier)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('is withdrawn by nobody else, and not after it was decided', async () => {
    const id = await claimed();
    expect((await stranger.post(`claims/${id}/withdraw`)).status).toBe(404);
    expect((await requester.post(`claims/${id}/withdraw`)).status).toBe(403);
    await takeUp(id);
    expect(outcome(await editor.post(`claims/${id}/withdraw`))).toEqual([
      409,
      'shared.wrong-state',
    ]);
  });
});

describe('taking up a claim', () => {
  it('requests its payment for the days of the claim, by the person who takes it up', async () => {
    const id = await claimed();
    const queue = (await requester.get('home')).body.sections.find(
      ({ key }: { key: string }) => key === 'claims-to-take-up',
    );
    expect(queue.items.map((item: { id: string }) => item.id)).toContain(id);
    const taken = await takeUp(id);
    expect(taken.status).toBe(200);
    expect(taken.body).toMatchObject({ status: 'taken-up', paymentStatus: 'requested' });
    const payment = (await requester.get(`payments/${paymentId}`)).body;
    expect(payment).toMatchObject({
      status: 'requested',
      statementOfNeed: STATEMENT,
      coversFrom: TODAY,
      coversTo: TODAY,
      claim: { id, status: 'taken-up' },
    });
    const own = (await editor.get(`claims/${id}`)).body;
    expect(own).toMatchObject({
      statusWords: 'Payment requested',
      paymentStatusWords: 'Being checked',
    });
    expect(own.decidedByName).toBeNull();
    const history = await editor.get(`audit-events?subjectType=claim&subjectId=${id}`);
    expect(history.body.items.map((event: { action: string }) => event.action)).toEqual([
      'claims.take-up',
      'claims.submit',
    ]);
    expect((await requester.post(`payments/${paymentId}/approve`)).status).toBe(403);
  });

  it('asks for a reason where the payment is early, and then takes nothing up without it', async () => {
    await due(dayFromToday(15));
    const id = await claimed();
    expect(outcome(await takeUp(id))).toEqual([422, 'payments.not-due-yet']);
    expect((await editor.get(`claims/${id}`)).body.status).toBe('submitted');
    expect((await takeUp(id, { earlyReason: 'Salaries are due before' })).status).toBe(200);
  });

  it('is done once: of two people at the same moment, one is refused', async () => {
    const id = await claimed();
    const other = await test.as(await test.given.staff('finance-officer'));
    const replies = await Promise.all([takeUp(id), takeUp(id, {}, other)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(outcome(await requester.post(`payments/${paymentId}/request`, REQUEST))).toEqual([
      409,
      'shared.wrong-state',
    ]);
  });

  it('is refused where the instalment was requested without the claim, which says so', async () => {
    const id = await claimed();
    await requester.post(`payments/${paymentId}/request`, REQUEST);
    expect(outcome(await takeUp(id))).toEqual([409, 'claims.instalment-not-planned']);
    const { problem } = (await editor.get(`claims/${id}`)).body;
    expect(problem).toMatch(/cannot be requested by a claim: it is being checked/);
  });

  it('is refused where the instalment changed, and where the award is suspended', async () => {
    const id = await claimed();
    const { version } = (await planner.get(`payments/${paymentId}`)).body;
    await planner.patch(`payments/${paymentId}`, version, { amountPence: 299 });
    expect(outcome(await takeUp(id))).toEqual([409, 'claims.instalment-changed']);
    await planner.patch(`payments/${paymentId}`, version + 1, { amountPence: 300 });
    await suspend();
    expect(outcome(await takeUp(id))).toEqual([409, 'shared.wrong-state']);
  });

  it('is a duty of finance officers alone', async () => {
    const id = await claimed();
    for (const client of [planner, approver, editor])
      expect((await takeUp(id, {}, client)).status).toBe(403);
  });

  it('is not repeated by another claim once the payment was sent back', async () => {
    await takeUp(await claimed());
    await approver.post(`payments/${paymentId}/send-back`, { reason: 'Wrong days' });
    expect(outcome(await claim())).toEqual([409, 'claims.already-taken-up']);
  });
});

describe('refusing a claim', () => {
  it('needs a reason, which the organisation reads, and makes way for another', async () => {
    const id = await claimed();
    expect((await requester.post(`claims/${id}/refuse`, { reason: ' ' })).status).toBe(400);
    const reason = 'The last payment is not spent yet';
    const refused = await requester.post(`claims/${id}/refuse`, { reason });
    expect(refused.body).toMatchObject({ status: 'refused', decidedReason: reason });
    expect((await editor.get(`claims/${id}`)).body).toMatchObject({
      statusWords: 'Not accepted',
      decidedReason: reason,
      decidedByName: null,
    });
    expect(outcome(await takeUp(id))).toEqual([409, 'shared.wrong-state']);
    expect((await claim()).status).toBe(201);
  });
});

describe('what is unspent, of what a payment is decided on', () => {
  const basis = async () =>
    (await requester.post('payments/basis', { paymentIds: [paymentId] })).body.items[0];

  it('is not reported without a claim, and comes from the newest one that was not withdrawn', async () => {
    expect(await basis()).toMatchObject({
      unspentPence: null,
      unspentOn: null,
      unspentClaim: null,
    });
    const first = await claimed();
    expect(await basis()).toMatchObject({
      unspentPence: 0,
      unspentOn: TODAY,
      unspentClaim: { id: first },
    });
    await requester.post(`claims/${first}/refuse`, { reason: 'A test' });
    const later = (await claim({ unspentOn: YEAR_BEGINS })).body;
    expect(await basis()).toMatchObject({ unspentOn: YEAR_BEGINS, unspentClaim: { id: later.id } });
    await editor.post(`claims/${later.id}/withdraw`);
    expect(await basis()).toMatchObject({ unspentClaim: { id: first } });
  });
});

describe('the database', () => {
  it('keeps one claim of an award waiting, and what was decided', async () => {
    const id = await claimed();
    const copy = test.database.query(
      `INSERT INTO claims (reference, payment_id, award_id, fund_id, organisation_id, financial_year, amount_pence,
         covers_from, covers_to, unspent_pence, unspent_on, statement, status, submitted_at, submitted_by_id)
       SELECT reference || 'X', payment_id, award_id, fund_id, organisation_id, financial_year, amount_pence,
         covers_from, covers_to, unspent_pence, unspent_on, statement, status, submitted_at, submitted_by_id
         FROM claims WHERE id = $1`,
      [id],
    );
    await expect(copy).rejects.toThrow(/ux_claims_(waiting|payment)/);
    await takeUp(id);
    const again = test.database.query(
      `UPDATE claims SET status = 'submitted', decided_at = NULL, decided_by_id = NULL WHERE id = $1`,
      [id],
    );
    await expect(again).rejects.toThrow(/what was decided stays decided/);
  });
});
