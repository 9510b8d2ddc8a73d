import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { formatFinancialYear } from '@almoner/domain/calendar';
import { startTestApp, type TestApp } from '../../../test/app.js';
import type { Client, Reply } from '../../../test/client.js';
import { givenApprovedPayment, SENDABLE, SENDABLE_YEAR } from '../../../test/given-payment-runs.js';
import { TEST_NOW, dayFromToday } from '../../../test/days.js';
import { approveAward, type GivenAward } from '../../../test/given.js';

const HALVES = [
  { name: 'Scottish Government', shareBasisPoints: 5_000 },
  { name: 'Corra Foundation', shareBasisPoints: 5_000 },
];
const MATCH = {
  kind: 'pledged',
  form: 'cash',
  source: 'Robertson Trust',
  amountPence: 3_000,
  on: dayFromToday(-30),
  evidence: 'Letter of the trust',
};

let test: TestApp;
let officer: Client;
let second: Client;
let auditor: Client;
let releaser: Client;
let finance: Client;
let approver: Client;

beforeAll(async () => {
  test = await startTestApp();
  officer = await test.as(await test.given.staff('fund-officer'));
  second = await test.as(await test.given.staff('fund-officer'));
  auditor = await test.as(await test.given.staff('auditor'));
  releaser = await test.as(await test.given.staff('finance-approver'));
  finance = await test.as(await test.given.staff('finance-officer'));
  approver = await test.as(await test.given.staff('finance-approver'));
});
afterAll(() => test.close());

function outcome({ status, body }: Reply): [number, string] {
  return [status, body.code];
}

function setFunders(fundId: string, funders: object[] = HALVES, from = '2020-21'): Promise<Reply> {
  return officer.post(`funds/${fundId}/funders`, { fromFinancialYear: from, funders });
}

describe('the funders of a fund', () => {
  let fund: { id: string };
  beforeEach(async () => {
    fund = await test.given.fund({ kind: 'delegated' });
  });

  it('pay for it from a year on, with funder shares that add up to the whole', async () => {
    expect((await setFunders(fund.id)).status).toBe(200);
    const later = [{ name: 'Scottish Government', shareBasisPoints: 10_000 }];
    const { body } = await setFunders(fund.id, later, '2027-28');
    expect(
      body.funderSets.map((set: { fromFinancialYear: string; funders: unknown[] }) => [
        set.fromFinancialYear,
        set.funders.length,
      ]),
    ).toEqual([
      ['2027-28', 1],
      ['2020-21', 2],
    ]);
  });

  it('are refused where their funder shares do not add up to the whole, by the database too (money)', async () => {
    const short = [{ name: 'Corra Foundation', shareBasisPoints: 9_999 }];
    expect(outcome(await setFunders(fund.id, short))).toEqual([
      422,
      'match-funding.shares-do-not-sum',
    ]);
    await expect(
      test.database.query(
        `INSERT INTO fund_funders (fund_id, from_year, position, name, share_basis_points)
         VALUES ($1, 2026, 1, 'Short', 9999)`,
        [fund.id],
      ),
    ).rejects.toThrow('do not come to the whole');
    expect((await auditor.post(`funds/${fund.id}/funders`, {})).status).toBe(403);
  });

  it('keep the settings in versions', async () => {
    const { body } = await officer.get(`funds/${fund.id}/match-funding`);
    expect(body).toMatchObject({ maxShareOfProjectCostBasisPoints: null, matchRequired: false });
    const change = { maxShareOfProjectCostBasisPoints: 5_000, matchRequired: true };
    const changed = await officer.patch(`funds/${fund.id}/match-funding`, body.version, change);
    expect(changed.body).toMatchObject(change);
    const stale = await officer.patch(`funds/${fund.id}/match-funding`, body.version, change);
    expect(stale.status).toBe(412);
  });
});

describe('the ceiling on the share of project cost', () => {
  let fund: { id: string };
  let organisation: { id: string };

  beforeEach(async () => {
    fund = await test.given.fund({ kind: 'delegated' });
    organisation = await test.given.organisation();
    await test.given.budgetLine(fund.id, 2026, 1_000_000);
    await officer.patch(`funds/${fund.id}/match-funding`, 1, {
      maxShareOfProjectCostBasisPoints: 5_000,
      matchRequired: true,
    });
  });

  function draft(amountPence: number, projectCostPence?: number): Promise<Reply> {
    return officer.post('awards', {
      fundId: fund.id,
      organisationId: organisation.id,
      title: 'Family support',
      directReason: 'Given by a test',
      amountPence,
      projectCostPence,
      years: [{ financialYear: '2026-27', amountPence }],
    });
  }

  it('refuses a draft a penny above it, with the figures (money)', async () => {
    const refused = await draft(5_001, 10_000);
    expect(outcome(refused)).toEqual([422, 'awards.above-share-of-project-cost']);
    expect(refused.body.detail).toContain('£50.01');
    expect(refused.body.detail).toContain('at most £50');
    expect((await draft(5_000, 10_000)).status).toBe(201);
  });

  it('needs the cost before approval, alone and in a batch', async () => {
    const { id } = (await draft(5_000)).body;
    expect(outcome(await second.post(`awards/${id}/approve`))).toEqual([
      409,
      'awards.project-cost-missing',
    ]);
    const batch = await second.post('awards/approve', { awardIds: [id] });
    expect(outcome(batch)).toEqual([409, 'awards.project-cost-missing']);
    const view = (await second.get(`awards/${id}`)).body;
    expect(view.commands).toContainEqual(
      expect.objectContaining({ command: 'approve', code: 'awards.project-cost-missing' }),
    );
    const low = { amountPence: 9_999, reason: 'Budget of the project' };
    await officer.post(`awards/${id}/project-cost`, low);
    expect(outcome(await second.post(`awards/${id}/approve`))).toEqual([
      422,
      'awards.above-share-of-project-cost',
    ]);
    await officer.post(`awards/${id}/project-cost`, { ...low, amountPence: 10_000 });
    expect((await approveAward(second, id)).status).toBe(200);
    const costs = await test.database.query('SELECT 1 FROM project_costs WHERE award_id = $1', [
      id,
    ]);
    expect(costs).toHaveLength(2);
    const after = await officer.post(`awards/${id}/project-cost`, low);
    expect(outcome(after)).toEqual([422, 'awards.above-share-of-project-cost']);
    expect(after.body.errors[0].pointer).toBe('/amountPence');
  });

  it('refuses match funding of a future day, and amounts beyond the safe integers', async () => {
    const { id } = (await draft(5_000, 12_000)).body;
    const path = `awards/${id}/match-records`;
    const ahead = await officer.post(path, { ...MATCH, on: dayFromToday(1) });
    expect([ahead.status, ahead.body.errors[0].pointer]).toEqual([400, '/on']);
    const huge = await officer.post(path, { ...MATCH, amountPence: Number.MAX_SAFE_INTEGER });
    expect([huge.status, huge.body.errors[0].pointer]).toEqual([400, '/amountPence']);
  });

  it.each([
    ['today', dayFromToday(0), 200],
    ['tomorrow', dayFromToday(1), 400],
    ['in 2099', '2099-01-01', 400],
    ['long before its award', '2020-01-01', 400],
    ['in the year 1026', '1026-05-01', 400],
    ['in the year 9999', '9999-12-31', 400],
  ])('is told of %s (%s): %s (dates)', async (_case, on, status) => {
    const { id } = (await draft(5_000, 12_000)).body;
    const reply = await officer.post(`awards/${id}/match-records`, { ...MATCH, on });
    expect(reply.status).toBe(status);
    if (status === 400) expect(reply.body.errors[0].pointer).toBe('/on');
  });

  it('shows the share, what is missing, and warnings', async () => {
    const { id } = (await draft(5_000, 12_000)).body;
    await officer.post(`awards/${id}/match-records`, MATCH);
    const { body } = await officer.get(`awards/${id}/match-funding`);
    expect(body).toMatchObject({
      projectCostPence: 12_000,
      shareBasisPoints: 4_167,
      maxShareOfProjectCostBasisPoints: 5_000,
      pledgedPence: 3_000,
      receivedPence: 0,
      unfundedPence: 4_000,
      warnings: ['£0 of the £30 pledged has been received.'],
    });
  });
});

describe('records of match funding', () => {
  let award: GivenAward;
  let organisation: { id: string };
  let editor: Client;

  beforeEach(async () => {
    organisation = await test.given.organisation();
    award = await test.given.acceptedAward({
      organisation,
      amountPence: 10_000,
      startYear: SENDABLE_YEAR,
    });
    editor = await test.as(await test.given.member(organisation));
  });

  it('count at once where staff enter them, and after a decision where the organisation does', async () => {
    const path = `awards/${award.id}/match-records`;
    await officer.post(path, MATCH);
    const told = await editor.post(path, { ...MATCH, kind: 'received', amountPence: 1_000 });
    expect(told.status).toBe(200);
    expect(told.body).toMatchObject({ pledgedPence: 3_000, receivedPence: 0 });
    const reported = told.body.records.find((r: { status: string }) => r.status === 'reported');
    expect(reported.statusWords).toBe('Being checked');
    expect((await editor.post(`match-records/${reported.id}/confirm`)).status).toBe(403);
    const confirmed = await officer.post(`match-records/${reported.id}/confirm`);
    expect(confirmed.body).toMatchObject({ pledgedPence: 3_000, receivedPence: 1_000 });
    expect((await officer.post(`match-records/${reported.id}/confirm`)).status).toBe(409);
  });

  it('are kept once though they are sent twice', async () => {
    const path = `awards/${award.id}/match-records`;
    const options = { idempotencyKey: randomUUID() };
    const replies = await Promise.all([1, 2].map(() => officer.post(path, MATCH, options)));
    expect(replies.some(({ status }) => status === 200)).toBe(true);
    const { body } = await officer.get(`awards/${award.id}/match-funding`);
    expect(body.records).toHaveLength(1);
  });

  it('are corrected by new records, and the old ones stay', async () => {
    const path = `awards/${award.id}/match-records`;
    const { records } = (await officer.post(path, MATCH)).body;
    const fixed = { ...MATCH, amountPence: 2_500, correctsId: records[0].id };
    const { body } = await officer.post(path, fixed);
    expect(body.pledgedPence).toBe(2_500);
    expect(body.records.map((r: { status: string }) => r.status).sort()).toEqual([
      'confirmed',
      'corrected',
    ]);
    expect((await officer.post(path, fixed)).status).toBe(409);
    await expect(
      test.database.query('UPDATE match_records SET status = $1 WHERE id = $2', [
        'nonsense',
        records[0].id,
      ]),
    ).rejects.toThrow('ck_match_records_status');
  });

  it('are refused for another organisation, and hidden from it (isolation)', async () => {
    const stranger = await test.as(await test.given.member(await test.given.organisation()));
    const path = `awards/${award.id}/match-records`;
    expect((await stranger.post(path, MATCH)).status).toBe(404);
    expect((await stranger.get(`awards/${award.id}/match-funding`)).status).toBe(404);
    await officer.post(path, MATCH);
    expect((await editor.get(`awards/${award.id}/match-funding`)).body.records).toHaveLength(1);
  });
});

describe('what funders pay', () => {
  let award: GivenAward;

  beforeEach(async () => {
    const fund = await test.given.fund({ kind: 'delegated' });
    award = await test.given.acceptedAward({
      fund,
      amountPence: 1_000_003,
      startYear: SENDABLE_YEAR,
    });
    await setFunders(fund.id);
  });

  async function send(amountPence: number): Promise<{ id: string; status: number }> {
    const { id } = await givenApprovedPayment(test, award, amountPence);
    return { id, status: (await releaser.post(`payments/${id}/release`)).status };
  }

  async function sharesOf(id: string): Promise<number[]> {
    const { body } = await finance.get(`payments/${id}/funders`);
    return body.shares.map((share: { amountPence: number }) => share.amountPence);
  }

  it('is each payment exactly, the odd penny in turns (money)', async () => {
    const sent = [await send(101), await send(101), await send(3)];
    const shares = await Promise.all(sent.map(({ id }) => sharesOf(id)));
    expect(shares).toEqual([
      [51, 50],
      [50, 51],
      [2, 1],
    ]);
    const { body } = await finance.get(`funds/${award.fundId}/funder-statement`);
    expect(body.items).toMatchObject([
      { funderName: 'Corra Foundation', financialYear: SENDABLE, paymentCount: 3, paidPence: 102 },
      { funderName: 'Scottish Government', paidPence: 103, recoveredPence: 0, netPence: 103 },
    ]);
    const csv = (await finance.get(`funds/${award.fundId}/funder-statement/export.csv`)).text;
    expect(csv.trim().split('\n')).toHaveLength(3);
  });

  it('adds up though many payments of the award are released at once (money)', async () => {
    const payments = [];
    for (let n = 0; n < 8; n += 1)
      payments.push(await givenApprovedPayment(test, award, 1_001 + n * 2));
    const replies = await Promise.all(
      payments.map(({ id }) => releaser.post(`payments/${id}/release`)),
    );
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]));
    const sums = await test.database.query<{ pence: number }>(
      `SELECT sum(amount_pence)::bigint AS pence FROM payment_funder_shares WHERE fund_id = $1 GROUP BY funder_id`,
      [award.fundId],
    );
    expect(sums.map(({ pence }) => pence)).toEqual([4_032, 4_032]);
    const [splits] = await test.database.query<{ n: number }>(
      'SELECT count(DISTINCT before_pence)::int AS n FROM payment_splits WHERE award_id = $1',
      [award.id],
    );
    expect(splits!.n).toBe(8);
  });

  it('comes back in the same proportion, and wholly in the end (money)', async () => {
    const { id } = await send(101);
    await test.database.query(
      `UPDATE payments SET status = 'paid', paid_on = almoner_today() WHERE id = $1`,
      [id],
    );
    await test.database.query(
      `WITH scope AS MATERIALIZED (SELECT set_config('almoner.fund_scope', '*', true))
       SELECT p.* FROM scope, post_journal($1, $2) p`,
      [
        JSON.stringify({
          kind: 'payment',
          fundId: award.fundId,
          awardId: award.id,
          subjectType: 'payment',
          subjectId: id,
          subjectReference: '',
          requestId: 'given',
          at: TEST_NOW.toISOString(),
        }),
        JSON.stringify([
          { budgetLineId: award.budgetLineId, account: 'committed', amountPence: -101 },
          { budgetLineId: award.budgetLineId, account: 'paid', amountPence: 101 },
        ]),
      ],
    );
    for (const amountPence of [40, 61]) {
      const asked = await finance.post('recoveries', {
        paymentId: id,
        amountPence,
        reason: 'Unspent',
      });
      await approver.post(`recoveries/${asked.body.id}/approve`);
      const receipt = { amountPence, receivedOn: dayFromToday(0), reference: 'FPI 1' };
      expect((await finance.post(`recoveries/${asked.body.id}/receive`, receipt)).status).toBe(200);
    }
    const { body } = await finance.get(`payments/${id}/funders`);
    expect(
      body.shares.map((s: { amountPence: number; recoveredPence: number }) => [
        s.amountPence,
        s.recoveredPence,
      ]),
    ).toEqual([
      [51, 51],
      [50, 50],
    ]);
  });

  it('does not change once it is written, and no other funders take its place (money)', async () => {
    const { id } = await send(101);
    for (const sql of [
      'UPDATE payment_funder_shares SET amount_pence = 1 WHERE payment_id = $1',
      'DELETE FROM payment_splits WHERE payment_id = $1',
    ]) {
      await expect(test.database.query(sql, [id])).rejects.toThrow('does not change');
    }
    const anew = await setFunders(award.fundId, HALVES, SENDABLE);
    expect(outcome(anew)).toEqual([409, 'match-funding.already-split']);
    const next = formatFinancialYear(SENDABLE_YEAR + 1);
    expect((await setFunders(award.fundId, HALVES, next)).status).toBe(200);
  });

  it('is nothing for a fund without funders', async () => {
    award = await test.given.acceptedAward({ amountPence: 10_000, startYear: SENDABLE_YEAR });
    const { id, status } = await send(101);
    expect(status).toBe(200);
    expect(await sharesOf(id)).toEqual([]);
  });
});
