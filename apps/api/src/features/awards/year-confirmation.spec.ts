import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.js';
import type { Client } from '../../../test/client.js';
import {
  givenVaried,
  givenVariation,
  inYears,
  type GivenVaried,
} from '../../../test/given-variations.js';

let test: TestApp;
let officer: Client;
let approver: Client;
let given: GivenVaried;
let ids: string[];

beforeAll(async () => {
  test = await startTestApp();
  officer = await test.as(await test.given.staff('fund-officer'));
  approver = await test.as(await test.given.staff('fund-officer'));
});
afterAll(() => test.close());

/** Gives an award an indicative 2027-28 by a variation. */
async function prolong(award: { id: string }, amountPence: number): Promise<void> {
  const { amountPence: now } = (await officer.get(`awards/${award.id}`)).body;
  const terms = { years: inYears(now, amountPence), endsOn: '2028-03-31' };
  const id = await givenVariation({ proposer: officer, approver }, award, terms, 'approved');
  expect((await officer.post(`variations/${id}/apply`)).status).toBe(200);
}

beforeEach(async () => {
  given = await givenVaried(test);
  const second = await test.given.acceptedAward({ fund: given.fund, amountPence: 10_000 });
  for (const award of [given.award, second]) await prolong(award, 20_000);
  ids = [given.award.id, second.id];
});

function preview(financialYear?: string) {
  const query = financialYear === undefined ? '' : `?financialYear=${financialYear}`;
  return officer.get(`funds/${given.fund.id}/year-confirmation${query}`);
}

function confirm(awardIds: unknown, financialYear = '2027-28') {
  return officer.post(`funds/${given.fund.id}/confirm-years`, { financialYear, awardIds });
}

async function statuses(): Promise<string[]> {
  const rows = await test.database.query<{ status: string }>(
    'SELECT status FROM award_years WHERE award_id = ANY ($1) AND financial_year = 2027 ORDER BY award_id',
    [ids],
  );
  return rows.map(({ status }) => status);
}

describe('the yearly confirmation of a fund', () => {
  it('shows the earliest year that waits, its budget, and each award that could be confirmed', async () => {
    const { body } = await preview();
    expect(body).toMatchObject({
      fundId: given.fund.id,
      financialYear: '2027-28',
      waiting: [{ financialYear: '2027-28', awards: 2, amountPence: 40_000 }],
      lines: [{ pot: 'main', reservedPence: 40_000, committedPence: 0, availablePence: 10_000 }],
      confirmedPence: 0,
    });
    expect(body.awards.map((award: { awardId: string }) => award.awardId).sort()).toEqual(
      [...ids].sort(),
    );
    expect(body.awards[0]).toMatchObject({ allowed: true, reason: null, amountPence: 20_000 });
  });

  it('confirms all that are named at once, each with its own record', async () => {
    const confirmed = await confirm(ids);
    expect(confirmed.status).toBe(200);
    expect(confirmed.body).toMatchObject({
      awards: [],
      waiting: [],
      confirmedPence: 40_000,
      lines: [{ reservedPence: 0, committedPence: 40_000, availablePence: 10_000 }],
    });
    expect(await statuses()).toEqual(['confirmed', 'confirmed']);
    for (const id of ids) {
      const history = await officer.get(`audit-events?subjectType=award&subjectId=${id}`);
      expect(history.body.items[0]).toMatchObject({ action: 'awards.confirm-year' });
    }
  });

  it('says why one cannot, and then confirms none of them (money)', async () => {
    await test.database.query(`UPDATE awards SET status = 'suspended' WHERE id = $1`, [ids[1]]);
    const shown = (await preview()).body.awards as { awardId: string; reason: string }[];
    expect(shown.find(({ awardId }) => awardId === ids[1])?.reason).toContain('suspended');
    const refused = await confirm(ids);
    expect(refused.body).toMatchObject({
      status: 409,
      code: 'shared.wrong-state',
      errors: [{ pointer: '/awardIds/1' }],
    });
    expect(await statuses()).toEqual(['indicative', 'indicative']);
  });

  it('goes in order: a year waits for the one before it', async () => {
    await test.given.budgetLine(given.fund.id, 2028, 50_000);
    const { amountPence } = (await officer.get(`awards/${ids[0]}`)).body;
    expect(amountPence).toBe(120_000);
    const terms = { years: inYears(100_000, 20_000, 5_000), endsOn: '2029-03-31' };
    const people = { proposer: officer, approver };
    const id = await givenVariation(people, given.award, terms, 'approved');
    await officer.post(`variations/${id}/apply`);
    const shown = (await preview('2028-29')).body.awards;
    expect(shown).toMatchObject([{ allowed: false, code: 'awards.years-in-order' }]);
    const refused = await confirm([ids[0]], '2028-29');
    expect(refused.body).toMatchObject({ code: 'awards.years-in-order' });
  });

  it('confirms once where two people run it at once (concurrency)', async () => {
    const replies = await Promise.all([confirm(ids), confirm([...ids].reverse()), confirm(ids)]);
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(replies.filter(({ status }) => status === 409)).toHaveLength(2);
  });
});

describe('what the confirmation refuses', () => {
  it.each([
    ['none', [], '/awardIds'],
    ['no list', 'all', '/awardIds'],
    ['no ids', ['x'], '/awardIds'],
  ])('%s', async (_what, awardIds, pointer) => {
    const refused = await confirm(awardIds);
    expect(refused.body).toMatchObject({ status: 400, errors: [{ pointer }] });
  });

  it('an award twice, and one of another fund, each by its place', async () => {
    const other = await givenVaried(test);
    const refused = await confirm([ids[0], ids[0], other.award.id]);
    expect(refused.body.errors.map((error: { pointer: string }) => error.pointer)).toEqual([
      '/awardIds/1',
      '/awardIds/2',
    ]);
    expect(await statuses()).toEqual(['indicative', 'indicative']);
  });

  it('people without the permission, and officers of another fund (permission, scope)', async () => {
    const path = `funds/${given.fund.id}/confirm-years`;
    const body = { financialYear: '2027-28', awardIds: ids };
    const finance = await test.as(await test.given.staff('finance-officer'));
    expect((await finance.post(path, body)).status).toBe(403);
    const elsewhere = await test.given.fund();
    const stranger = await test.as(await test.given.staff('fund-officer', elsewhere.id));
    expect((await stranger.post(path, body)).status).toBe(404);
    expect((await stranger.get(`funds/${given.fund.id}/year-confirmation`)).status).toBe(404);
    expect(await statuses()).toEqual(['indicative', 'indicative']);
  });
});
