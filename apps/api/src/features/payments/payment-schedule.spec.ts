import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { formatFinancialYear } from '@almoner/domain/calendar';
import { startTestApp, type TestApp } from '../../../test/app.js';
import type { Client, Reply } from '../../../test/client.js';
import { givenCondition } from '../../../test/given-conditions.js';
import { PAY_ON, SENDABLE, SENDABLE_YEAR } from '../../../test/given-payment-runs.js';
import { dayFromToday } from '../../../test/days.js';
import type { GivenAward, GivenRecord } from '../../../test/given.js';

/** £1,000, awarded in one confirmed year. */
const AWARDED = 100_000;

let test: TestApp;
let officer: Client;
let finance: Client;
let approver: Client;
let releaser: Client;
let organisation: GivenRecord;
let award: GivenAward;

beforeAll(async () => {
  test = await startTestApp();
  organisation = await test.given.organisation();
  officer = await test.as(await test.given.staff('fund-officer'));
  finance = await test.as(await test.given.staff('finance-officer'));
  approver = await test.as(await test.given.staff('finance-approver'));
  releaser = await test.as(await test.given.staff('finance-approver'));
});
afterAll(() => test.close());

beforeEach(async () => {
  award = await test.given.acceptedAward({
    organisation,
    amountPence: AWARDED,
    startYear: SENDABLE_YEAR,
  });
});

function row(amountPence: number, values: object = {}): object {
  return { financialYear: SENDABLE, amountPence, dueOn: `${SENDABLE_YEAR}-09-30`, ...values };
}

async function replace(instalments: readonly object[], client = officer): Promise<Reply> {
  const path = `awards/${award.id}/schedule`;
  const { body } = await client.get(path);
  return client.send('PUT', path, { instalments }, { ifMatch: body.version });
}

async function plannedPence(): Promise<number> {
  const [year] = await test.database.query<{ planned: string }>(
    'SELECT planned_pence AS planned FROM award_years WHERE award_id = $1',
    [award.id],
  );
  return Number(year!.planned);
}

interface Shown {
  readonly id: string;
  readonly reference: string;
  readonly amountPence: number;
  readonly status: string;
}

function request(id: string, client = finance): Promise<Reply> {
  return client.post(`payments/${id}/request`, { statementOfNeed: 'Wages fall due.' });
}

describe('the schedule of an award', () => {
  it('is replaced whole: rows are kept by their id, changed, cancelled and added', async () => {
    const first = await replace([row(60_000), row(40_000, { dueOn: `${SENDABLE_YEAR}-12-01` })]);
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({ complete: true });
    const [kept, dropped] = first.body.instalments as Shown[];
    const second = await replace([
      row(75_000, { id: kept!.id }),
      row(25_000, { dueOn: `${SENDABLE_YEAR + 1}-01-15` }),
    ]);
    expect(second.body.instalments).toMatchObject([
      { id: kept!.id, reference: kept!.reference, amountPence: 75_000 },
      { amountPence: 25_000, dueOn: `${SENDABLE_YEAR + 1}-01-15` },
    ]);
    expect((await officer.get(`payments/${dropped!.id}`)).body.status).toBe('cancelled');
    expect(await plannedPence()).toBe(AWARDED);
    const history = await officer.get(`audit-events?subjectType=award&subjectId=${award.id}`);
    expect(history.body.items[0].action).toBe('awards.replace-schedule');
  });

  it('moves the whole year from one row to another without passing the award year on the way', async () => {
    const first = await replace([row(99_999), row(1)]);
    const [big, small] = first.body.instalments as Shown[];
    const swapped = await replace([row(1, { id: big!.id }), row(99_999, { id: small!.id })]);
    expect(swapped.status).toBe(200);
    expect(await plannedPence()).toBe(AWARDED);
  });

  it('is refused with the year, its total and the difference, and changes nothing (money)', async () => {
    await replace([row(AWARDED)]);
    const refused = await replace([row(60_000), row(39_999)]);
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({
      code: 'payments.schedule-does-not-sum',
      errors: [
        {
          pointer: '/instalments',
          detail: `${SENDABLE}: £999.99 of £1,000, £0.01 is not planned yet`,
        },
      ],
    });
    const { body } = await officer.get(`awards/${award.id}/schedule`);
    expect(body.instalments).toMatchObject([{ amountPence: AWARDED }]);
  });

  it('names the field of the row: year, amount, condition and return', async () => {
    const elsewhere = await givenCondition(
      test.given,
      await test.given.acceptedAward({ startYear: SENDABLE_YEAR }),
    );
    const reply = await replace([
      row(1, { financialYear: formatFinancialYear(SENDABLE_YEAR + 5) }),
      row(1, { trigger: 'condition', conditionId: elsewhere.id }),
      row(1, { trigger: 'return', returnKind: 'spend' }),
    ]);
    expect(reply.status).toBe(400);
    expect(reply.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/instalments/0/financialYear',
      '/instalments/1/conditionId',
      '/instalments/2/returnYear',
    ]);
    for (const amountPence of [0, -1, 0.5, 2 ** 53, '5']) {
      const bad = await replace([row(amountPence as number)]);
      expect(bad.status).toBe(400);
      expect(bad.body.errors[0].pointer).toBe('/instalments/0/amountPence');
    }
  });

  it('leaves what was asked for as it is and counts it (money)', async () => {
    const first = await replace([row(60_000), row(40_000)]);
    const [asked] = first.body.instalments as Shown[];
    expect((await request(asked!.id)).status).toBe(200);
    const fixed = await replace([row(60_000, { id: asked!.id }), row(40_000)]);
    expect(fixed.status).toBe(409);
    expect(fixed.body).toMatchObject({
      code: 'payments.instalment-fixed',
      errors: [{ pointer: '/instalments/0/id' }],
    });
    expect((await replace([row(40_001)])).status).toBe(422);
    expect((await replace([row(15_000), row(25_000)])).status).toBe(200);
    expect(await plannedPence()).toBe(AWARDED);
  });

  it('notices every change of the award and its instalments since it was read', async () => {
    const path = `awards/${award.id}/schedule`;
    const { body } = await officer.get(path);
    await officer.post('payments', {
      awardId: award.id,
      financialYear: SENDABLE,
      amountPence: 5,
      dueOn: `${SENDABLE_YEAR}-09-30`,
    });
    const stale = { instalments: [row(AWARDED)] };
    const reply = await officer.send('PUT', path, stale, { ifMatch: body.version });
    expect(reply.status).toBe(412);
    expect((await officer.send('PUT', path, stale, {})).status).toBe(428);
  });

  it('is read by its organisation and replaced by people who plan (permission)', async () => {
    const editor = await test.as(await test.given.member(organisation));
    const shown = await editor.get(`awards/${award.id}/schedule`);
    expect(shown.body).toMatchObject({ complete: false, editable: false });
    expect((await replace([row(AWARDED)], editor)).status).toBe(403);
    const auditor = await test.as(await test.given.staff('auditor'));
    expect((await replace([row(AWARDED)], auditor)).status).toBe(403);
  });

  it('loses no money where it is replaced and asked for at the same time (concurrency, money)', async () => {
    for (let round = 0; round < 5; round += 1) {
      award = await test.given.acceptedAward({
        organisation,
        amountPence: AWARDED,
        startYear: SENDABLE_YEAR,
      });
      const first = await replace([row(60_000), row(40_000)]);
      const [asked] = first.body.instalments as Shown[];
      const [replaced, requested] = await Promise.all([
        officer.send(
          'PUT',
          `awards/${award.id}/schedule`,
          { instalments: [row(AWARDED)] },
          { ifMatch: first.body.version },
        ),
        request(asked!.id),
      ]);
      const { body } = await officer.get(`awards/${award.id}/schedule`);
      const sum = (body.instalments as Shown[]).reduce((total, one) => total + one.amountPence, 0);
      expect(sum).toBe(AWARDED);
      expect(await plannedPence()).toBe(AWARDED);
      // whichever came first succeeded, and the other was refused
      expect([replaced.status === 200, requested.status === 200].sort()).toEqual([false, true]);
    }
  });
});

describe('an instalment that waits for a condition', () => {
  let condition: GivenRecord;
  let payment: Shown;

  beforeEach(async () => {
    condition = await givenCondition(test.given, award);
    const gated = row(60_000, { trigger: 'condition', conditionId: condition.id });
    const { body } = await replace([gated, row(40_000, { dueOn: `${SENDABLE_YEAR + 1}-01-01` })]);
    payment = body.instalments[0];
  });

  const decide = (command: string, body: object = {}) =>
    officer.post(`conditions/${condition.id}/${command}`, { reason: 'Seen.', ...body });

  const WAITING = {
    code: 'payments.condition-open',
    detail: expect.stringContaining('Constitution adopted') as unknown,
  };

  it('cannot be requested until the condition is met, and says what it waits for (money)', async () => {
    const refused = await request(payment.id);
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject(WAITING);
    const { body } = await finance.get(`payments/${payment.id}`);
    expect(body).toMatchObject({
      trigger: 'condition',
      triggerMet: false,
      triggerWords: 'Waiting for: Constitution adopted',
    });
    await decide('meet');
    expect((await request(payment.id)).status).toBe(200);
  });

  it('cannot be requested with others at once either (money)', async () => {
    const other = await test.given.acceptedAward({
      organisation,
      amountPence: 500,
      startYear: SENDABLE_YEAR,
    });
    const made = await officer.post('payments', {
      awardId: other.id,
      financialYear: SENDABLE,
      amountPence: 500,
      dueOn: `${SENDABLE_YEAR}-09-30`,
    });
    const all = await finance.post('payments/request', {
      paymentIds: [made.body.id, payment.id],
      statementOfNeed: 'Wages fall due.',
    });
    expect(made.status).toBe(201);
    expect(all.status).toBe(409);
    expect(all.body).toMatchObject({ ...WAITING, errors: [{ pointer: '/paymentIds/1' }] });
    expect((await finance.get(`payments/${made.body.id}`)).body.status).toBe('planned');
  });

  it('is stopped at approval and at release where the condition was opened again (money)', async () => {
    await decide('waive');
    await request(payment.id);
    await decide('reopen', { dueOn: '2099-01-01' });
    expect((await approver.post(`payments/${payment.id}/approve`)).body).toMatchObject(WAITING);
    await decide('meet');
    expect((await approver.post(`payments/${payment.id}/approve`)).status).toBe(200);
    await decide('reopen', { dueOn: '2099-01-01' });
    expect((await releaser.post(`payments/${payment.id}/release`)).body).toMatchObject(WAITING);
  });

  it('cannot enter a payment run, nor leave with one it is in (money)', async () => {
    await decide('meet');
    await request(payment.id);
    await approver.post(`payments/${payment.id}/approve`);
    await decide('reopen', { dueOn: '2099-01-01' });
    const run = { paymentIds: [payment.id], payOn: PAY_ON };
    const preparer = await test.as(await test.given.staff('finance-officer'));
    const kept = await preparer.post('payment-runs', run);
    expect(kept.status).toBe(409);
    expect(kept.body).toMatchObject({ ...WAITING, errors: [{ pointer: '/paymentIds/0' }] });
    await decide('meet');
    const prepared = await preparer.post('payment-runs', run);
    expect(prepared.status).toBe(201);
    await decide('reopen', { dueOn: '2099-01-01' });
    const held = await releaser.post(`payment-runs/${prepared.body.id}/release`);
    expect(held.status).toBe(409);
    expect(held.body).toMatchObject(WAITING);
    expect((await finance.get(`payments/${payment.id}`)).body.status).toBe('in-run');
  });

  it('still waits where the bank returned it and it is planned again (money)', async () => {
    await decide('meet');
    await request(payment.id);
    await approver.post(`payments/${payment.id}/approve`);
    expect((await releaser.post(`payments/${payment.id}/release`)).status).toBe(200);
    await decide('reopen', { dueOn: '2099-01-01' });
    const back = { returnedOn: dayFromToday(0), cause: 'other', reason: 'Account closed' };
    expect((await finance.post(`payments/${payment.id}/return`, back)).body.status).toBe(
      'returned',
    );
    const anew = await finance.post(`payments/${payment.id}/reissue`, {
      dueOn: `${SENDABLE_YEAR}-12-01`,
    });
    expect(anew.body).toMatchObject({ trigger: 'condition', triggerMet: false });
    expect((await request(anew.body.id)).body).toMatchObject(WAITING);
  });

  it.each([
    ['planned', 'requested'],
    ['requested', 'approved'],
    ['approved', 'in-run'],
    ['in-run', 'sent'],
    ['approved', 'sent'],
  ])('cannot go from %s to %s by any statement, even past every rule (money)', async (from, to) => {
    const set = (status: string) =>
      test.database.query('UPDATE payments SET status = $2 WHERE id = $1', [payment.id, status]);
    await test.database.query('ALTER TABLE payments DISABLE TRIGGER payments_gate');
    await set(from);
    await test.database.query('ALTER TABLE payments ENABLE TRIGGER payments_gate');
    await expect(set(to)).rejects.toThrow(/waits for a condition/);
    await decide('meet');
    await set(to);
  });

  it('keeps the condition from being taken out, and is named by it', async () => {
    const { body } = await officer.get(`conditions/${condition.id}`);
    expect(body).toMatchObject({ gating: true, gates: [{ reference: payment.reference }] });
    await test.database.query(`UPDATE awards SET status = 'drafted' WHERE id = $1`, [award.id]);
    expect((await officer.post(`conditions/${condition.id}/remove`)).body.code).toBe(
      'conditions.gates-payment',
    );
  });
});

describe('an instalment that waits for a return', () => {
  it('cannot be requested until that return is accepted (money)', async () => {
    const due = await test.given.outcomeReturn(award, SENDABLE_YEAR, [], { status: 'submitted' });
    const gated = row(AWARDED, { trigger: 'return', returnKind: 'outcome', returnYear: SENDABLE });
    const { body } = await replace([gated]);
    const [payment] = body.instalments as Shown[];
    expect((await request(payment!.id)).body).toMatchObject({ code: 'payments.return-open' });
    await test.database.query(`UPDATE returns SET status = 'accepted' WHERE id = $1`, [due.id]);
    expect((await request(payment!.id)).status).toBe(200);
  });
});
