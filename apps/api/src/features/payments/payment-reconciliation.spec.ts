import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.js';
import { lineFaults, totalsOf } from '../../../test/conservation.js';
import { financeContext } from '../../../test/contexts.js';
import type { GivenAward, GivenRecord } from '../../../test/given.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { PaymentReconciliationService } from './payment-reconciliation.service.js';
import { PaymentsRepository } from './payments.repository.js';

let test: TestApp;
let context: RequestContext;
let award: GivenAward;
let payment: GivenRecord;

beforeAll(async () => {
  test = await startTestApp();
  context = financeContext(await test.given.staff('finance-officer'));
});
afterAll(() => test.close());

beforeEach(async () => {
  award = await test.given.acceptedAward({ amountPence: 1_000 });
  payment = await test.given.sentPayment(award, 400);
});

function markPaid(): Promise<string> {
  return test.app.get(UnitOfWork).command(context, async (tx) => {
    const locked = await test.app.get(PaymentsRepository).lock(tx, payment.id);
    const reconciliation = test.app.get(PaymentReconciliationService);
    return reconciliation.markPaid(tx, locked, { paidOn: '2026-10-05' });
  });
}

function markSentAgain(journalId: string): Promise<string> {
  return test.app.get(UnitOfWork).command(context, async (tx) => {
    const locked = await test.app.get(PaymentsRepository).lock(tx, payment.id);
    const reconciliation = test.app.get(PaymentReconciliationService);
    return reconciliation.markSentAgain(tx, locked, { journalId, reason: 'Wrong line' });
  });
}

async function paymentNow(): Promise<unknown> {
  const [row] = await test.database.query('SELECT status, paid_on FROM payments WHERE id = $1', [
    payment.id,
  ]);
  return row;
}

describe('a payment that the ledger confirms', () => {
  it('takes its money from committed to paid (money)', async () => {
    await markPaid();
    expect(await paymentNow()).toEqual({ status: 'paid', paid_on: '2026-10-05' });
    const totals = await totalsOf(test.database, award.budgetLineId);
    expect(totals).toMatchObject({ committed: 600, paid: 400 });
    expect(await lineFaults(test.database, award.budgetLineId)).toEqual([]);
  });

  it('is paid once, though twenty matches find it at the same moment (money)', async () => {
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => markPaid()));
    expect(tries.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    expect(await totalsOf(test.database, award.budgetLineId)).toMatchObject({ paid: 400 });
  });

  it('is sent again when its match is undone, by a journal that names the one it reverses (money)', async () => {
    const journalId = await markPaid();
    const reversalId = await markSentAgain(journalId);
    expect(await paymentNow()).toEqual({ status: 'sent', paid_on: null });
    const [reversal] = await test.database.query(
      'SELECT kind, reverses_journal_id FROM journals WHERE id = $1',
      [reversalId],
    );
    expect(reversal).toEqual({ kind: 'reversal', reverses_journal_id: journalId });
    const totals = await totalsOf(test.database, award.budgetLineId);
    expect(totals).toMatchObject({ committed: 1_000, paid: 0 });
    await markPaid();
    await expect(markSentAgain(journalId)).rejects.toMatchObject({
      refusal: { code: 'shared.duplicate' },
    });
    expect(await lineFaults(test.database, award.budgetLineId)).toEqual([]);
  });

  it('refuses a payment that was not sent (money)', async () => {
    await test.database.query(`UPDATE payments SET status = 'approved' WHERE id = $1`, [
      payment.id,
    ]);
    await expect(markPaid()).rejects.toMatchObject({ refusal: { code: 'shared.wrong-state' } });
    expect(await totalsOf(test.database, award.budgetLineId)).toMatchObject({ paid: 0 });
  });
});
