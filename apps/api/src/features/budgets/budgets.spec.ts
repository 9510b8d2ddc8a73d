import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.js';
import type { Client } from '../../../test/client.js';
import { confirmed } from '../../../test/given-budget-changes.js';

let test: TestApp;
let finance: Client;
let fundId: string;

beforeAll(async () => {
  test = await startTestApp();
  finance = await test.as(await test.given.staff('finance-officer'));
  fundId = (await test.given.fund()).id;
});
afterAll(() => test.close());

describe('budget lines', () => {
  it('shows a first allocation as available, with the journal behind it', async () => {
    const created = await confirmed(
      await finance.post(`funds/${fundId}/budget-lines`, {
        financialYear: '2026-27',
        amountPence: 300_000_000,
      }),
      await test.as(await test.given.staff('finance-approver')),
    );
    expect(created.status).toBe(201);
    const [line] = created.body.lines;
    expect(line).toMatchObject({
      financialYear: '2026-27',
      allocatedPence: 300_000_000,
      availablePence: 300_000_000,
      reservedPence: 0,
    });
    const journals = await finance.get(`budget-lines/${line.id}/journals?account=available`);
    expect(journals.body.items[0].lines).toEqual([
      { account: 'funding', amountPence: -300_000_000 },
      { account: 'available', amountPence: 300_000_000 },
    ]);
  });

  it('exports the journals behind a line with an amount for each account', async () => {
    const line = await test.given.budgetLine(fundId, 2031, 123_456);
    const file = await finance.get(`budget-lines/${line.id}/journals/export.csv`);
    const [heading, row] = file.text.trim().split('\n');
    expect(heading).toContain('Funding (£),Available (£),Reserved (£)');
    expect(row).toMatch(/,-1234\.56,1234\.56,/);
  });

  it('refuses a second line for the same year', async () => {
    const again = await finance.post(`funds/${fundId}/budget-lines`, {
      financialYear: '2026-27',
      amountPence: 1,
    });
    expect(again.status).toBe(409);
    expect(again.body.code).toBe('budgets.line-exists');
  });

  it('refuses to lower an allocation below what is available (money)', async () => {
    const line = await test.given.budgetLine(fundId, 2027, 500);
    const reply = await finance.post(`budget-lines/${line.id}/allocate`, {
      amountPence: -501,
      reason: 'cut',
    });
    expect(reply.status).toBe(409);
    expect(reply.body.code).toBe('budgets.insufficient');
    const budget = await finance.get(`funds/${fundId}/budget`);
    expect(budget.body.lines[1]).toMatchObject({ allocatedPence: 500, availablePence: 500 });
  });

  it.each([
    ['pence as text', { financialYear: '2028-29', amountPence: '5' }, '/amountPence'],
    ['negative money', { financialYear: '2028-29', amountPence: -5 }, '/amountPence'],
    ['past the safe integer', { financialYear: '2028-29', amountPence: 2 ** 53 }, '/amountPence'],
    ['half a penny', { financialYear: '2028-29', amountPence: 0.5 }, '/amountPence'],
    ['an impossible year', { financialYear: '2028-30', amountPence: 5 }, '/financialYear'],
    ['an unknown field', { financialYear: '2028-29', amountPence: 5, colour: 'red' }, '/colour'],
  ])('refuses %s and names the field', async (_name, body, pointer) => {
    const reply = await finance.post(`funds/${fundId}/budget-lines`, body);
    expect(reply.status).toBe(400);
    expect(reply.headers.get('content-type')).toContain('application/problem+json');
    expect(reply.body.errors[0].pointer).toBe(pointer);
  });
});
