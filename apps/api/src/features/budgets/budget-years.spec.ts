import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.js';
import type { Client, Reply } from '../../../test/client.js';
import { lineFaults, totalsOf } from '../../../test/conservation.js';
import { confirmed } from '../../../test/given-budget-changes.js';
import { financeContext } from '../../../test/contexts.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { PaymentReconciliationService } from '../payments/payment-reconciliation.service.js';
import { PaymentsRepository, type LockedPayment } from '../payments/payments.repository.js';

let test: TestApp;
let finance: Client;
let approver: Client;
let officer: Client;
let organisation: { id: string };
let fund: { id: string };
let line: { id: string };

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
  line = await test.given.budgetLine(fund.id, 2026, 10_000);
});

function command(name: string, body: Record<string, unknown> = {}, id = line.id): Promise<Reply> {
  return finance.post(`budget-lines/${id}/${name}`, { reason: 'Year end', ...body });
}

/** A command that needs two people, proposed and confirmed. */
async function agreed(name: string, body: Record<string, unknown> = {}): Promise<Reply> {
  return confirmed(await command(name, body), approver);
}

function draft(amountPence: number, by = officer): Promise<Reply> {
  return by.post('awards', {
    fundId: fund.id,
    organisationId: organisation.id,
    title: 'Family support',
    directReason: 'Given by a test',
    amountPence,
    years: [{ financialYear: '2026-27', amountPence }],
  });
}

async function budgetLine() {
  return (await finance.get(`funds/${fund.id}/budget`)).body.lines[0];
}

describe('closing a financial year', () => {
  it('is offered and done where nothing is reserved or committed; what is left has lapsed (lapsed)', async () => {
    expect((await budgetLine()).commands).toMatchObject([
      { command: 'close', allowed: true },
      { command: 'reopen', allowed: false },
    ]);
    const closed = await command('close');
    expect(closed.status).toBe(200);
    expect(closed.body.lines[0]).toMatchObject({
      status: 'closed',
      availablePence: 0,
      lapsedPence: 10_000,
    });
    expect(closed.body.totals).toMatchObject({ allocatedPence: 10_000, lapsedPence: 10_000 });
    expect(closed.body.totals).not.toHaveProperty('availablePence');
    const again = await command('close');
    expect([again.status, again.body.code]).toEqual([409, 'shared.wrong-state']);
  });

  it('is refused while money is reserved or committed, and says how much (money)', async () => {
    await draft(1_234);
    const reply = await command('close');
    expect([reply.status, reply.body.code]).toEqual([409, 'budgets.year-has-open-money']);
    expect(reply.body.detail).toContain('£12.34 reserved and £0 committed');
  });

  it('is refused by the database itself while money is committed (money)', async () => {
    const award = await test.given.acceptedAward({ fund, amountPence: 500 });
    const forced = `UPDATE budget_lines SET status = 'closed' WHERE id = $1`;
    await expect(test.database.query(forced, [award.budgetLineId])).rejects.toThrow(
      'ck_budget_lines_closed',
    );
  });

  it('refuses every movement of money afterwards, until it is reopened (money)', async () => {
    const other = await test.given.budgetLine(fund.id, 2027, 500);
    await command('close');
    const refused = [
      await draft(1),
      await command('allocate', { amountPence: 1 }),
      await command('allocate', { amountPence: -1 }),
      await command('over-programming', { basisPoints: 100 }),
      await finance.post('virements', {
        fromLineId: line.id,
        toLineId: other.id,
        amountPence: 1,
        reason: 'Out',
      }),
      await finance.post('virements', {
        fromLineId: other.id,
        toLineId: line.id,
        amountPence: 1,
        reason: 'In',
      }),
    ];
    for (const reply of refused)
      expect([reply.status, reply.body.code]).toEqual([409, 'budgets.year-closed']);
    expect((await agreed('reopen')).body.lines[0].status).toBe('open');
    expect((await draft(1)).status).toBe(201);
  });

  it('refuses to undo a payment of the year: what is paid stays paid (money)', async () => {
    const award = await test.given.acceptedAward({ fund, amountPence: 1_000 });
    const payment = await test.given.sentPayment(award, 1_000);
    const context = financeContext(await test.given.staff('finance-officer'));
    const reconcile = <T>(work: (tx: Transaction, locked: LockedPayment) => Promise<T>) =>
      test.app.get(UnitOfWork).command(context, async (tx) => {
        return work(tx, await test.app.get(PaymentsRepository).lock(tx, payment.id));
      });
    const repository = test.app.get(PaymentReconciliationService);
    const journalId = await reconcile((tx, locked) =>
      repository.markPaid(tx, locked, { paidOn: '2026-10-05' }),
    );
    expect((await command('close')).status).toBe(200);
    const undone = reconcile((tx, locked) =>
      repository.markSentAgain(tx, locked, { journalId, reason: 'Wrong line' }),
    );
    await expect(undone).rejects.toThrow('The 2026-27 budget is closed');
    expect(await totalsOf(test.database, line.id)).toMatchObject({ paid: 1_000, committed: 0 });
  });

  it('and a draft at the same moment never both succeed, in each of 20 races (money)', async () => {
    for (let race = 0; race < 20; race += 1) {
      fund = await test.given.fund();
      line = await test.given.budgetLine(fund.id, 2026, 100);
      const [closed, drafted] = await Promise.all([command('close'), draft(10)]);
      expect([200, 409]).toContain(closed.status);
      expect(drafted.status).toBe(closed.status === 200 ? 409 : 201);
      expect(await lineFaults(test.database, line.id)).toEqual([]);
    }
  });

  it('lets nothing land after it, however many draft at once (money)', async () => {
    const officers = await Promise.all(
      Array.from({ length: 32 }, async () => test.as(await test.given.staff('fund-officer'))),
    );
    const drafts = officers.map((client) => draft(10, client));
    const [closed, ...replies] = await Promise.all([command('close'), ...drafts]);
    const landed = replies.filter((reply) => reply.status === 201).length;
    expect((await totalsOf(test.database, line.id)).reserved).toBe(landed * 10);
    expect(closed.status).toBe(landed === 0 ? 200 : 409);
    expect(await lineFaults(test.database, line.id)).toEqual([]);
  });

  it('is for finance officers, and asks for a reason', async () => {
    const reply = await approver.post(`budget-lines/${line.id}/close`, { reason: 'Year end' });
    expect(reply.status).toBe(403);
    const silent = await command('close', { reason: '' });
    expect(silent.body.errors[0].pointer).toBe('/reason');
  });
});

describe('over-programming', () => {
  it('lets awards go beyond the allocation by the recorded percentage, to the penny (money)', async () => {
    const recorded = await agreed('over-programming', { basisPoints: 333 });
    expect(recorded.body.lines[0]).toMatchObject({
      overProgrammingBasisPoints: 333,
      overProgrammingPence: 333,
    });
    expect((await draft(10_334)).body.code).toBe('budgets.insufficient');
    expect((await draft(10_333)).status).toBe(201);
    expect(await budgetLine()).toMatchObject({ availablePence: -333 });
  });

  it('follows the allocation: it cannot be lowered under what is committed (money)', async () => {
    await agreed('over-programming', { basisPoints: 1_000 });
    await draft(10_500);
    const most = await command('allocate', { amountPence: -454 });
    expect(most.status).toBe(200);
    expect(most.body.lines[0]).toMatchObject({
      allocatedPence: 9_546,
      availablePence: -954,
      overProgrammingPence: 954,
    });
    expect((await command('allocate', { amountPence: -1 })).body.code).toBe('budgets.insufficient');
  });

  it('is not lowered under what is already used, and says by how much (money)', async () => {
    await agreed('over-programming', { basisPoints: 1_000 });
    await draft(10_500);
    const reply = await command('over-programming', { basisPoints: 499 });
    expect([reply.status, reply.body.code]).toEqual([409, 'budgets.over-programming-in-use']);
    expect(reply.body.detail).toContain('£5 beyond');
    expect((await command('over-programming', { basisPoints: 500 })).status).toBe(200);
  });

  it.each([
    ['above 25 %', 2_501],
    ['below zero', -1],
    ['a fraction', 0.5],
    ['text', '5'],
  ])('refuses %s and names the field', async (_name, basisPoints) => {
    const reply = await command('over-programming', { basisPoints });
    expect(reply.status).toBe(400);
    expect(reply.body.errors[0].pointer).toBe('/basisPoints');
  });

  it('is computed without overflow for the largest allocation', async () => {
    const most = 10_000_000_000_000 - 10_000;
    await agreed('over-programming', { basisPoints: 2_500 });
    const reply = await agreed('allocate', { amountPence: most });
    expect(reply.body.lines[0].overProgrammingPence).toBe(2_500_000_000_000);
    const past = await command('allocate', { amountPence: 1 });
    expect([past.status, past.body.errors[0].pointer]).toEqual([400, '/amountPence']);
  });
});
