import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.js';
import type { Client } from '../../../test/client.js';

let test: TestApp;
let finance: Client;

beforeAll(async () => {
  test = await startTestApp();
  finance = await test.as(await test.given.staff('finance-officer'));
});
afterAll(() => test.close());

/** Posts a journal on a past day; `from` and `to` are accounts. */
async function move(
  fundId: string,
  lineId: string,
  at: string,
  from: string,
  to: string,
  n: number,
) {
  const subject =
    from === 'funding'
      ? await test.given.agreedRaise(fundId, lineId, n)
      : { kind: 'allocation', subjectType: 'fund', subjectId: fundId };
  const journal = {
    fundId,
    ...subject,
    subjectReference: '',
    requestId: 'given',
    at,
  };
  const lines = [
    { budgetLineId: lineId, account: from, amountPence: -n },
    { budgetLineId: lineId, account: to, amountPence: n },
  ];
  await test.database.query(
    `WITH scope AS MATERIALIZED (SELECT set_config('almoner.fund_scope', '*', true))
     SELECT p.* FROM scope, post_journal($1, $2) p`,
    [JSON.stringify(journal), JSON.stringify(lines)],
  );
}

describe('the history of a budget', () => {
  it('is its totals at the end of each month, months without a movement included', async () => {
    const fund = await test.given.fund();
    const line = await test.given.insert<{ id: string }>('budget_lines', {
      fund_id: fund.id,
      financial_year: 2021,
    });
    // 23:30 UTC on 30 April is 1 May in Scotland
    await move(fund.id, line.id, '2021-04-30T23:30:00Z', 'funding', 'available', 1_000);
    await move(fund.id, line.id, '2021-07-01T12:00:00Z', 'available', 'reserved', 300);
    const { status, body } = await finance.get(
      `funds/${fund.id}/budget/history?financialYear=2021-22`,
    );
    expect(status).toBe(200);
    expect(body.months[0]).toEqual({
      month: '2021-05',
      allocatedPence: 1_000,
      availablePence: 1_000,
      lapsedPence: 0,
      reservedPence: 0,
      committedPence: 0,
      paidPence: 0,
      illustrative: false,
    });
    expect(body.months.slice(0, 3).map((m: { month: string }) => m.month)).toEqual([
      '2021-05',
      '2021-06',
      '2021-07',
    ]);
    expect(body.months.at(-1)).toMatchObject({
      month: '2022-03',
      availablePence: 700,
      lapsedPence: 0,
      reservedPence: 300,
    });
    const file = await finance.get(
      `funds/${fund.id}/budget/history/export.csv?financialYear=2021-22&pot=main`,
    );
    expect(file.text).toContain('2021-07,10.00,7.00,0.00,3.00,0.00,0.00');
  });

  it('ends with the present totals of the budget', async () => {
    const award = await test.given.acceptedAward({ amountPence: 500 });
    const { months } = (
      await finance.get(`funds/${award.fundId}/budget/history?financialYear=2026-27`)
    ).body;
    const { totals } = (await finance.get(`funds/${award.fundId}/budget`)).body;
    const { indicativePence: _ofReserved, ...sums } = totals;
    expect(months.at(-1)).toMatchObject(sums);
  });

  it('is empty for a year without a budget, and refuses a year that is none', async () => {
    const fund = await test.given.fund();
    const empty = await finance.get(`funds/${fund.id}/budget/history?financialYear=2030-31`);
    expect(empty.body.months).toEqual([]);
    const reply = await finance.get(`funds/${fund.id}/budget/history?financialYear=2030`);
    expect([reply.status, reply.body.errors[0].pointer]).toEqual([400, '/financialYear']);
  });
});

describe('what is lapsed and what is indicative', () => {
  it('is shown by year on the fund and its programme, and lapsed is nowhere available (lapsed, indicative)', async () => {
    const programme = await test.given.programme();
    const fund = await test.given.fund({ programme_id: programme.id });
    const past = await test.given.budgetLine(fund.id, 2024, 1_000);
    await test.given.budgetLine(fund.id, 2026, 1_000);
    await test.database.query(`UPDATE budget_lines SET status = 'closed' WHERE id = $1`, [past.id]);
    const officer = await test.as(await test.given.staff('fund-officer'));
    const drafted = await officer.post('awards', {
      fundId: fund.id,
      organisationId: (await test.given.organisation()).id,
      title: 'Family support',
      directReason: 'Given by a test of budgets',
      amountPence: 700,
      years: [{ financialYear: '2026-27', amountPence: 700 }],
    });
    await test.database.query(`UPDATE award_years SET status = 'indicative' WHERE award_id = $1`, [
      drafted.body.id,
    ]);
    const expected = [
      { financialYear: '2024-25', availablePence: 0, lapsedPence: 1_000, indicativePence: 0 },
      { financialYear: '2026-27', availablePence: 300, lapsedPence: 0, indicativePence: 700 },
    ];
    expect((await finance.get(`funds/${fund.id}/budget`)).body.lines).toMatchObject(expected);
    const { body } = await finance.get(`programmes/${programme.id}/budget`);
    expect(body.years).toMatchObject(expected);
    const history = await finance.get(`funds/${fund.id}/budget/history?financialYear=2024-25`);
    expect(history.body.months.at(-1)).toMatchObject({ availablePence: 0, lapsedPence: 1_000 });
    const file = await finance.get(
      `funds/${fund.id}/budget/history/export.csv?financialYear=2024-25`,
    );
    expect(file.text.split('\n')[0]).toContain('Available (£),Lapsed (£)');
  });

  it('says agreed only of what is accepted; each figure is the total of its list (agreed)', async () => {
    const fund = await test.given.fund();
    await test.given.acceptedAward({ fund, amountPence: 500 });
    await test.given.budgetLine(fund.id, 2027, 1_000);
    const officer = await test.as(await test.given.staff('fund-officer'));
    await officer.post('awards', {
      fundId: fund.id,
      organisationId: (await test.given.organisation()).id,
      title: 'Family support',
      directReason: 'Given by a test of budgets',
      amountPence: 300,
      years: [{ financialYear: '2027-28', amountPence: 300 }],
    });
    const { awards } = (await officer.get(`funds/${fund.id}/summary`)).body;
    expect(awards).toEqual({
      inPreparation: { count: 1, amountPence: 300 },
      offered: { count: 0, amountPence: 0 },
      agreed: { count: 1, amountPence: 500 },
    });
    for (const [stage, amount] of [
      ['agreed', 500],
      ['offered', 0],
      ['in-preparation', 300],
    ]) {
      const { body } = await officer.get(`awards/totals?fundId=${fund.id}&stage=${stage}`);
      expect([stage, body.totals.amount]).toEqual([stage, amount]);
    }
  });
});

describe('the budget of a programme', () => {
  it('adds its funds up by year and names those without a published amount, never as 0', async () => {
    const programme = await test.given.programme();
    const member = { programme_id: programme.id };
    const cff = await test.given.fund({ ...member, annual_amount_pence: 300_000_000 });
    const adp = await test.given.fund({ ...member, annual_amount_pence: 350_000_000 });
    const wellbeing = await test.given.fund({ ...member, name: 'Wellbeing' });
    await test.given.budgetLine(cff.id, 2026, 300_000_000);
    await test.given.budgetLine(adp.id, 2026, 350_000_000);
    await test.given.budgetLine(adp.id, 2027, 350_000_000);
    const { body } = await finance.get(`programmes/${programme.id}/budget`);
    expect(body.years).toMatchObject([
      { financialYear: '2026-27', allocatedPence: 650_000_000, availablePence: 650_000_000 },
      { financialYear: '2027-28', allocatedPence: 350_000_000 },
    ]);
    expect(body.years[0].funds).toHaveLength(2);
    expect(body.unpublishedFunds).toEqual([
      { fundId: wellbeing.id, code: wellbeing.code, name: 'Wellbeing' },
    ]);
  });

  it('has only the funds that the reader may see', async () => {
    const programme = await test.given.programme();
    const mine = await test.given.fund({ programme_id: programme.id });
    const theirs = await test.given.fund({ programme_id: programme.id });
    for (const fund of [mine, theirs]) await test.given.budgetLine(fund.id, 2026, 100);
    const reader = await test.as(await test.given.staff('finance-officer', mine.id));
    const { body } = await reader.get(`programmes/${programme.id}/budget`);
    expect(body.years[0].funds.map((fund: { fundId: string }) => fund.fundId)).toEqual([mine.id]);
    expect(body.years[0].allocatedPence).toBe(100);
  });
});
