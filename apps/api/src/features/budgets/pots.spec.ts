import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.js';
import type { Client, Reply } from '../../../test/client.js';
import { confirmed } from '../../../test/given-budget-changes.js';

let test: TestApp;
let finance: Client;
let approver: Client;
let officer: Client;
let organisation: { id: string };
let fund: { id: string };

beforeAll(async () => {
  test = await startTestApp();
  finance = await test.as(await test.given.staff('finance-officer'));
  approver = await test.as(await test.given.staff('finance-approver'));
  officer = await test.as(await test.given.staff('fund-officer'));
  organisation = await test.given.organisation();
});
afterAll(() => test.close());

beforeEach(async () => {
  fund = await test.given.fund();
  await test.given.budgetLine(fund.id, 2026, 100_000);
});

async function addPot(values: Record<string, unknown> = {}): Promise<Reply> {
  const line = { financialYear: '2026-27', pot: 'Equipment', amountPence: 599, ...values };
  return confirmed(await finance.post(`funds/${fund.id}/budget-lines`, line), approver);
}

function draft(years: readonly Record<string, unknown>[]): Promise<Reply> {
  return officer.post('awards', {
    fundId: fund.id,
    organisationId: organisation.id,
    title: 'Family support',
    directReason: 'Given by a test',
    amountPence: 600,
    years,
  });
}

describe('the pots of a financial year', () => {
  it('say what they are: ring-fenced, resource or capital, open, how far over-programmed', async () => {
    const { status, body } = await addPot({ ringFenced: true, budgetType: 'capital' });
    expect(status).toBe(201);
    expect(body.lines).toMatchObject([
      { pot: 'main', ringFenced: false, budgetType: 'resource', overProgrammingBasisPoints: 0 },
      { pot: 'Equipment', ringFenced: true, budgetType: 'capital', status: 'open' },
    ]);
  });

  it('pay for awards one by one, however much another pot has (money)', async () => {
    const { body } = await addPot();
    const years = [{ financialYear: '2026-27', amountPence: 600, pot: 'Equipment' }];
    const refused = await draft(years);
    expect([refused.status, refused.body.code]).toEqual([409, 'budgets.insufficient']);
    expect(refused.body.detail).toContain('2026-27 (Equipment)');

    const more = { amountPence: 1, reason: 'Enough for the van' };
    await confirmed(
      await finance.post(`budget-lines/${body.lines[1].id}/allocate`, more),
      approver,
    );
    const drafted = await draft(years);
    expect([drafted.status, drafted.body.years[0].pot]).toEqual([201, 'Equipment']);
    expect((await finance.get(`funds/${fund.id}/budget`)).body.lines).toMatchObject([
      { pot: 'main', reservedPence: 0 },
      { pot: 'Equipment', reservedPence: 600, availablePence: 0 },
    ]);
  });

  it('are named where the fund does not have one', async () => {
    const reply = await draft([{ financialYear: '2026-27', amountPence: 600, pot: 'Equipment' }]);
    expect([reply.status, reply.body.code]).toEqual([422, 'budgets.no-line']);
    expect(reply.body.detail).toContain('2026-27 (Equipment)');
  });
});
