import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { formatFinancialYear } from '@almoner/domain/calendar';
import { startTestApp, type TestApp } from '../../../test/app.js';
import type { Client, Reply } from '../../../test/client.js';
import { SENDABLE, SENDABLE_YEAR } from '../../../test/given-payment-runs.js';
import { acceptOffer, approveAward } from '../../../test/given.js';

const NEXT = formatFinancialYear(SENDABLE_YEAR + 1);

let test: TestApp;
let planner: Client;
let requester: Client;
let approver: Client;
let releaser: Client;
let fund: { id: string; code: string };
let organisation: { id: string };
let member: Client;
let awardId: string;

beforeAll(async () => {
  test = await startTestApp();
  planner = await test.as(await test.given.staff('fund-officer'));
  requester = await test.as(await test.given.staff('finance-officer'));
  approver = await test.as(await test.given.staff('finance-approver'));
  releaser = await test.as(await test.given.staff('finance-approver'));
  organisation = await test.given.organisation({ name: 'Circle' });
  member = await test.as(await test.given.member(organisation, 'organisation-certifier'));
});
afterAll(() => test.close());

/** An award of 600 in a confirmed year and 400 in an indicative one, which has been offered. */
beforeEach(async () => {
  fund = await test.given.fund();
  await test.given.budgetLine(fund.id, SENDABLE_YEAR, 1000);
  await test.given.budgetLine(fund.id, SENDABLE_YEAR + 1, 1000);
  const award = await planner.post('awards', {
    fundId: fund.id,
    organisationId: organisation.id,
    title: 'Family support',
    directReason: 'Given by a test',
    amountPence: 1000,
    years: [
      { financialYear: SENDABLE, amountPence: 600 },
      { financialYear: NEXT, amountPence: 400 },
    ],
  });
  awardId = award.body.id;
  const second = await test.as(await test.given.staff('fund-officer'));
  await approveAward(second, awardId);
  await second.post(`awards/${awardId}/offer`);
});

async function accepted(): Promise<void> {
  expect((await acceptOffer(member, awardId)).status).toBe(200);
  await test.given.fairWork(awardId);
}

function plan(changes: Record<string, unknown> = {}): Promise<Reply> {
  const instalment = {
    awardId,
    financialYear: SENDABLE,
    amountPence: 300,
    dueOn: `${SENDABLE_YEAR}-09-30`,
  };
  return planner.post('payments', { ...instalment, ...changes });
}

function request(id: string, terms: Record<string, unknown> = {}): Promise<Reply> {
  const body = { statementOfNeed: 'Salaries of two workers', ...terms };
  return requester.post(`payments/${id}/request`, body);
}

async function requested(): Promise<string> {
  const { id } = (await plan()).body;
  expect((await request(id)).status).toBe(200);
  return id;
}

async function approved(): Promise<string> {
  const id = await requested();
  expect((await approver.post(`payments/${id}/approve`)).status).toBe(200);
  return id;
}

async function plannedOf(index: number): Promise<number> {
  return (await planner.get(`awards/${awardId}`)).body.years[index].plannedPence;
}

function outcome({ status, body }: Reply): [number, string] {
  return [status, body.code];
}

describe('a payment from plan to sent', () => {
  it('passes through three different people, makes the award active and leaves the money committed', async () => {
    await accepted();
    const planned = await plan();
    expect(planned.status).toBe(201);
    expect(planned.body).toMatchObject({
      status: 'planned',
      financialYear: SENDABLE,
      sentOn: null,
    });
    expect(planned.body.reference).toMatch(/^ALM\d{9}$/);
    const id = planned.body.id;
    await request(id);
    await approver.post(`payments/${id}/approve`);
    const sent = await releaser.post(`payments/${id}/release`);
    expect(sent.body).toMatchObject({ status: 'sent', statusWords: 'Sent', match: null });
    expect(sent.body.sentOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const names = [sent.body.requestedByName, sent.body.approvedByName, sent.body.releasedByName];
    expect(new Set(names).size).toBe(3);
    expect((await planner.get(`awards/${awardId}`)).body.status).toBe('active');
    const [line] = (await planner.get(`funds/${fund.id}/budget`)).body.lines;
    expect(line).toMatchObject({ committedPence: 600, paidPence: 0 });
    const history = await planner.get(`audit-events?subjectType=payment&subjectId=${id}`);
    expect(history.body.items.map((event: { action: string }) => event.action)).toEqual([
      'payments.release',
      'payments.approve',
      'payments.request',
      'payments.plan',
    ]);
  });

  it('can be edited and cancelled while planned, which frees its part of the year', async () => {
    const { id, version } = (await plan()).body;
    const edited = await planner.patch(`payments/${id}`, version, { amountPence: 600 });
    expect(edited.body).toMatchObject({
      amountPence: 600,
      dueOn: `${SENDABLE_YEAR}-09-30`,
      version: 2,
    });
    expect(await plannedOf(0)).toBe(600);
    const moved = await planner.patch(`payments/${id}`, 2, {
      financialYear: NEXT,
      amountPence: 1,
      dueOn: `${SENDABLE_YEAR + 1}-09-30`,
    });
    expect(moved.body).toMatchObject({ financialYear: NEXT, amountPence: 1 });
    expect([await plannedOf(0), await plannedOf(1)]).toEqual([0, 1]);
    expect((await planner.post(`payments/${id}/cancel`)).body.status).toBe('cancelled');
    expect(await plannedOf(1)).toBe(0);
    expect(outcome(await planner.patch(`payments/${id}`, 4, { amountPence: 2 }))[1]).toBe(
      'shared.wrong-state',
    );
  });

  it('goes back to planned when sent back, loses its request and approval, and begins again', async () => {
    await accepted();
    const id = await approved();
    const back = await releaser.post(`payments/${id}/send-back`, { reason: 'Wrong month' });
    expect(back.body).toMatchObject({
      status: 'planned',
      sentBackReason: 'Wrong month',
      requestedByName: null,
      approvedByName: null,
      approvals: [],
    });
    expect(await plannedOf(0)).toBe(300);
    expect((await request(id)).body).toMatchObject({ status: 'requested', sentBackReason: null });
    const again = await approver.post(`payments/${id}/approve`);
    expect(again.body).toMatchObject({ status: 'approved', approvals: [{ level: 1 }] });
  });

  it('goes with its award where the offer is declined, on hold or not', async () => {
    const planned = (await plan()).body.id;
    const held = (await plan({ amountPence: 200 })).body.id;
    const hold = await planner.post(`payments/${held}/hold`, {
      reason: 'The lease is not signed.',
    });
    expect(hold.body.status).toBe('held');
    expect((await member.post(`awards/${awardId}/decline`, { reason: 'No staff' })).status).toBe(
      200,
    );
    for (const id of [planned, held])
      expect((await planner.get(`payments/${id}`)).body.status).toBe('cancelled');
    expect(await plannedOf(0)).toBe(0);
  });

  it('is rejected for good, which frees its part of the year', async () => {
    await accepted();
    const id = await approved();
    const rejected = await releaser.post(`payments/${id}/reject`, { reason: 'Not needed' });
    expect(rejected.body).toMatchObject({ status: 'rejected', rejectedReason: 'Not needed' });
    expect(await plannedOf(0)).toBe(0);
    expect(outcome(await request(id))).toEqual([409, 'shared.wrong-state']);
    expect((await plan({ amountPence: 600 })).status).toBe(201);
    expect((await member.get(`payments/${id}`)).body.statusWords).toBe('Not going ahead');
  });
});

describe('what a decision about a payment rests on (no money ahead of need)', () => {
  const basis = async (client: Client, id: string) =>
    (await client.post('payments/basis', { paymentIds: [id] })).body.items[0];

  it('is the balance of the award and its year, open conditions, the account and the period', async () => {
    await accepted();
    const sent = await approved();
    await releaser.post(`payments/${sent}/release`);
    await test.given.insert('conditions', {
      award_id: awardId,
      fund_id: fund.id,
      organisation_id: organisation.id,
      title: 'Constitution adopted',
      text: 'Adopt a constitution at a general meeting.',
      owner: 'organisation',
      due_on: `${SENDABLE_YEAR}-12-01`,
      evidence_asked: 'The signed minutes.',
    });
    const { id } = (await plan({ dueOn: `${SENDABLE_YEAR}-10-01`, amountPence: 200 })).body;
    expect(await basis(requester, id)).toMatchObject({
      award: { amountPence: 1000, paidPence: 0, inPaymentPence: 300, leftPence: 700 },
      year: { amountPence: 600, inPaymentPence: 300, leftPence: 300, status: 'confirmed' },
      openConditions: [
        { title: 'Constitution adopted', dueOn: `${SENDABLE_YEAR}-12-01`, waitedFor: false },
      ],
      bank: { state: 'verified', isNew: false, isFirst: false },
      coversFrom: `${SENDABLE_YEAR}-10-01`,
      coversTo: `${SENDABLE_YEAR}-12-31`,
      coversProposed: true,
      early: false,
      unspentPence: null,
    });
    const { accountNumberMask, sortCodeMask } = (await basis(requester, id)).bank;
    expect([sortCodeMask, accountNumberMask]).toEqual([
      expect.stringMatching(/^••-••-\d{2}$/),
      expect.stringMatching(/^••••\d{4}$/),
    ]);
    expect((await member.post('payments/basis', { paymentIds: [id] })).status).toBe(403);
  });

  it('says whether the account is new since the last payment', async () => {
    await accepted();
    const sent = await approved();
    await releaser.post(`payments/${sent}/release`);
    await test.database.query(
      `UPDATE bank_accounts SET verified_at = verified_at + interval '1 year' WHERE organisation_id = $1`,
      [organisation.id],
    );
    const { id } = (await plan({ dueOn: `${SENDABLE_YEAR}-10-01` })).body;
    expect((await basis(approver, id)).bank).toMatchObject({ isNew: true });
    await test.database.query(
      `UPDATE bank_accounts SET verified_at = verified_at - interval '1 year' WHERE organisation_id = $1`,
      [organisation.id],
    );
  });

  it('keeps the period and the reasons, shows them to the approver and records them', async () => {
    await accepted();
    const first = await requested();
    const { id } = (await plan({ amountPence: 100 })).body;
    const covers = { coversFrom: `${SENDABLE_YEAR}-09-30`, coversTo: `${SENDABLE_YEAR}-12-31` };
    expect(outcome(await request(id, covers))).toEqual([422, 'payments.period-overlaps']);
    const overlapReason = 'The first instalment was too small';
    const reply = await request(id, { ...covers, overlapReason });
    expect(reply.body).toMatchObject({ ...covers, overlapReason, earlyReason: null });
    const shown = await basis(approver, id);
    expect(shown).toMatchObject({ ...covers, coversProposed: false, overlapReason });
    expect(shown.coveredTwiceBy).toEqual([(await planner.get(`payments/${first}`)).body.reference]);
    const history = await planner.get(`audit-events?subjectType=payment&subjectId=${id}`);
    expect(history.body.items[0].changes).toContainEqual({
      field: 'overlapReason',
      from: null,
      to: overlapReason,
    });
  });

  it('asks why a payment that is not due for weeks is requested and released, and keeps both answers', async () => {
    await accepted();
    const { id } = (await plan({ dueOn: `${SENDABLE_YEAR + 1}-03-31` })).body;
    await test.database.query(
      `UPDATE payments SET due_on = (almoner_now() AT TIME ZONE 'Europe/London')::date + 15 WHERE id = $1`,
      [id],
    );
    const refused = await request(id);
    expect([outcome(refused), refused.body.errors[0].pointer]).toEqual([
      [422, 'payments.not-due-yet'],
      '/earlyReason',
    ]);
    const earlyReason = 'The lease is signed before then';
    expect((await request(id, { earlyReason })).body).toMatchObject({ earlyReason });
    await approver.post(`payments/${id}/approve`);
    expect(outcome(await releaser.post(`payments/${id}/release`))).toEqual([
      422,
      'payments.not-due-yet',
    ]);
    const sent = await releaser.post(`payments/${id}/release`, { earlyReason: 'Bank holidays' });
    expect(sent.body).toMatchObject({ status: 'sent', earlySendingReason: 'Bank holidays' });
    const hidden = (await member.get(`payments/${id}`)).body;
    expect(hidden).toMatchObject({ earlyReason: null, earlySendingReason: null });
  });

  it('has a first and a last day, or neither', async () => {
    await accepted();
    const { id } = (await plan()).body;
    const reply = await request(id, { coversFrom: `${SENDABLE_YEAR}-09-30` });
    expect([reply.status, reply.body.errors[0].pointer]).toEqual([400, '/coversTo']);
  });
});

describe('what a payment refuses', () => {
  it('anything before the award is accepted (money)', async () => {
    const { id, commands } = (await plan()).body;
    expect(commands).toContainEqual(expect.objectContaining({ command: 'edit', allowed: true }));
    expect(outcome(await request(id))).toEqual([409, 'payments.award-not-active']);
  });

  it('an indicative year, until it is confirmed (money)', async () => {
    await accepted();
    const { id } = (await plan({ financialYear: NEXT, dueOn: `${SENDABLE_YEAR + 1}-09-30` })).body;
    expect(outcome(await request(id))).toEqual([409, 'payments.year-indicative']);
    await planner.post(`awards/${awardId}/confirm-year`, { financialYear: NEXT });
    const earlyReason = 'The office closes before then';
    expect((await request(id, { earlyReason })).status).toBe(200);
  });

  it('instalments beyond the amount of their year (money)', async () => {
    await plan();
    expect(outcome(await plan({ amountPence: 301 }))).toEqual([409, 'payments.beyond-award-year']);
    const { id } = (await plan({ amountPence: 300 })).body;
    const raised = await planner.patch(`payments/${id}`, 1, { amountPence: 301 });
    expect(outcome(raised)).toEqual([409, 'payments.beyond-award-year']);
    expect(await plannedOf(0)).toBe(600);
    expect(outcome(await plan({ financialYear: '2030-31' }))).toEqual([
      422,
      'payments.no-award-year',
    ]);
  });

  it('instalments beyond their year when twenty are planned at once (money)', async () => {
    const replies = await Promise.all(Array.from({ length: 20 }, () => plan({ amountPence: 100 })));
    const statuses = replies.map((reply) => reply.status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(6);
    expect(statuses.filter((status) => status === 409)).toHaveLength(14);
    expect(await plannedOf(0)).toBe(600);
    const [sum] = await test.database.query<{ pence: number }>(
      'SELECT sum(amount_pence)::bigint AS pence FROM payments WHERE award_id = $1',
      [awardId],
    );
    expect(sum?.pence).toBe(600);
  });

  it('a plan past the year in the database itself, whoever writes it (money)', async () => {
    const write = test.database.query(
      'UPDATE award_years SET planned_pence = amount_pence + 1 WHERE award_id = $1',
      [awardId],
    );
    await expect(write).rejects.toThrow('ck_award_years_planned');
  });

  it('approval by who requested, release by who requested or approved (separation)', async () => {
    await accepted();
    const both = await test.given.staff('finance-officer');
    await test.given.insert('role_assignments', { user_id: both.id, role: 'finance-approver' });
    const oneOfAll = await test.as(both);
    const { id } = (await plan()).body;
    await oneOfAll.post(`payments/${id}/request`, { statementOfNeed: 'Rent' });
    expect(outcome(await oneOfAll.post(`payments/${id}/approve`))).toEqual([
      403,
      'separation.same-person',
    ]);
    await approver.post(`payments/${id}/approve`);
    expect(outcome(await oneOfAll.post(`payments/${id}/release`))).toEqual([
      403,
      'separation.same-person',
    ]);
    expect(outcome(await approver.post(`payments/${id}/release`))).toEqual([
      403,
      'separation.same-person',
    ]);
    expect((await approver.get(`payments/${id}`)).body.commands).toContainEqual(
      expect.objectContaining({
        command: 'release',
        allowed: false,
        code: 'separation.same-person',
      }),
    );
    expect((await releaser.post(`payments/${id}/release`)).body.status).toBe('sent');
  });

  it('one person on both sides in the database itself (separation)', async () => {
    await accepted();
    const id = await approved();
    const releasedBy = (column: string) =>
      test.database.query(`UPDATE payments SET released_by_id = ${column} WHERE id = $1`, [id]);
    await expect(releasedBy('requested_by_id')).rejects.toThrow('ck_payments_three_people');
    await expect(releasedBy('approved_by_id')).rejects.toThrow('one person on both sides');
  });

  it('steps out of their order', async () => {
    await accepted();
    const { id } = (await plan()).body;
    expect(outcome(await approver.post(`payments/${id}/approve`))).toEqual([
      409,
      'shared.wrong-state',
    ]);
    expect(outcome(await approver.post(`payments/${id}/release`))).toEqual([
      409,
      'shared.wrong-state',
    ]);
    await request(id);
    expect(outcome(await request(id))).toEqual([409, 'shared.wrong-state']);
    expect(outcome(await planner.post(`payments/${id}/cancel`))).toEqual([
      409,
      'shared.wrong-state',
    ]);
  });

  it('release once the award was stopped, though it was approved before (money)', async () => {
    await accepted();
    const id = await approved();
    await test.database.query(`UPDATE awards SET status = 'suspended' WHERE id = $1`, [awardId]);
    expect(outcome(await releaser.post(`payments/${id}/release`))).toEqual([
      409,
      'shared.wrong-state',
    ]);
  });
});

describe('bad input to a payment', () => {
  it.each([
    ['an unknown field', { colour: 'red' }, '/colour'],
    ['pence as text', { amountPence: '300' }, '/amountPence'],
    ['nothing', { amountPence: 0 }, '/amountPence'],
    ['negative money', { amountPence: -1 }, '/amountPence'],
    ['money past the safe integer', { amountPence: 2 ** 53 }, '/amountPence'],
    ['an impossible date', { dueOn: '2026-02-30' }, '/dueOn'],
    ['an impossible year', { financialYear: '2026-28' }, '/financialYear'],
    ['an award that is no id', { awardId: 'x' }, '/awardId'],
  ])('refuses %s and names the field', async (_name, changes, pointer) => {
    const reply = await plan(changes);
    expect([reply.status, reply.body.errors[0].pointer]).toEqual([400, pointer]);
    expect(await plannedOf(0)).toBe(0);
  });

  it('refuses an edit without If-Match, with a stale one, or with a field it does not know', async () => {
    const { id, version } = (await plan()).body;
    const edit = (seen: number | undefined, body: unknown) =>
      planner.patch(`payments/${id}`, seen, body);
    expect((await edit(undefined, { amountPence: 1 })).status).toBe(428);
    expect((await edit(version + 1, { amountPence: 1 })).status).toBe(412);
    const unknown = await edit(version, { status: 'paid' });
    expect([unknown.status, unknown.body.errors[0].pointer]).toEqual([400, '/status']);
    expect((await planner.get(`payments/${id}`)).body.amountPence).toBe(300);
  });

  it('refuses a request without a need, fields on a release, and malformed ids and cursors', async () => {
    const { id } = (await plan()).body;
    const noNeed = await requester.post(`payments/${id}/request`, {});
    expect([noNeed.status, noNeed.body.errors[0].pointer]).toEqual([400, '/statementOfNeed']);
    const release = await releaser.post(`payments/${id}/release`, { amountPence: 1 });
    expect([release.status, release.body.errors[0].pointer]).toEqual([400, '/amountPence']);
    expect((await planner.get('payments/1')).status).toBe(400);
    expect((await planner.get('payments?cursor=x')).body.errors[0].pointer).toBe('/cursor');
    expect((await planner.get('payments?dueBefore=soon')).body.errors[0].pointer).toBe(
      '/dueBefore',
    );
  });
});

describe('the list of payments', () => {
  it('filters, sorts and exports', async () => {
    const late = (await plan({ dueOn: `${SENDABLE_YEAR + 1}-01-31` })).body;
    const soon = (await plan({ dueOn: `${SENDABLE_YEAR}-06-30`, amountPence: 5 })).body;
    const ids = async (query: string): Promise<string[]> =>
      (await planner.get(`payments?awardId=${awardId}&${query}`)).body.items.map(
        (p: { id: string }) => p.id,
      );
    expect(await ids('')).toEqual([soon.id, late.id]);
    expect(await ids('sort=-amountPence')).toEqual([late.id, soon.id]);
    expect(await ids(`dueBefore=${SENDABLE_YEAR + 1}-01-31`)).toEqual([soon.id]);
    expect(await ids(`status=planned&financialYear=${SENDABLE}`)).toHaveLength(2);
    expect(await ids(`financialYear=${NEXT}`)).toEqual([]);
    expect(await ids(`q=${late.reference}`)).toEqual([late.id]);
    const csv = await planner.get(`payments/export.csv?awardId=${awardId}`);
    expect(csv.text).toContain(
      `${late.reference},${late.awardReference},${fund.code},Circle,${SENDABLE},3.00,0.00,0.00,${SENDABLE_YEAR + 1}-01-31`,
    );
  });
});

describe('who sees a payment', () => {
  it('is its organisation, in plain words and without the people and reasons inside the funder', async () => {
    await accepted();
    const id = await requested();
    const theirs = await member.get(`payments/${id}`);
    expect(theirs.body).toMatchObject({
      statusWords: 'Being checked',
      statementOfNeed: null,
      requestedByName: null,
      requestedAt: null,
      commands: [],
    });
    expect((await member.get('payments')).body.items[0]).toMatchObject({ requestedByName: null });
    expect(
      (await member.get(`audit-events?subjectType=payment&subjectId=${id}`)).body.items,
    ).toEqual([]);
  });

  it('is not another organisation: 404 and an empty list (isolation)', async () => {
    await accepted();
    const { id } = (await plan()).body;
    const others = await test.given.organisation();
    const stranger = await test.as(await test.given.member(others));
    expect((await stranger.get(`payments/${id}`)).status).toBe(404);
    expect((await stranger.get('payments')).body.items).toEqual([]);
    expect((await stranger.get(`payments?awardId=${awardId}`)).body.items).toEqual([]);
  });

  it('is not staff of another fund: 404 and an empty list (scope)', async () => {
    await accepted();
    const { id, version } = (await plan()).body;
    const elsewhere = await test.given.fund();
    const limited = await test.as(await test.given.staff('finance-officer', elsewhere.id));
    expect((await limited.get(`payments/${id}`)).status).toBe(404);
    expect((await limited.get('payments')).body.items).toEqual([]);
    expect((await limited.patch(`payments/${id}`, version, { amountPence: 1 })).status).toBe(404);
    expect((await limited.post(`payments/${id}/request`, { statementOfNeed: 'Rent' })).status).toBe(
      404,
    );
    const instalment = {
      awardId,
      financialYear: SENDABLE,
      amountPence: 1,
      dueOn: `${SENDABLE_YEAR}-09-30`,
    };
    expect((await limited.post('payments', instalment)).status).toBe(404);
  });
});
