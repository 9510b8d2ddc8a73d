import { describe, expect, it } from 'vitest';
import { pence } from '../money/index.js';
import type { PaymentStatus } from '../payments/index.js';
import { answerOf, FUND_ID, member, ORGANISATION_ID, staff } from '../testing/index.js';
import {
  decideImport,
  decideMatch,
  decideUndoMatch,
  ledgerImportCommands,
  type LedgerLine,
  type MatchedPayment,
} from './index.js';

const finance = staff('Morag Shaw', ['finance-officer']);
const approver = staff('Ewan Bell', ['finance-approver']);
const line: LedgerLine = { status: 'unmatched', amountPence: pence(400), lineOn: '2026-05-12' };
const TODAY = '2026-11-30';
const payment = (status: PaymentStatus, amount = 400): MatchedPayment => ({
  status,
  fundId: FUND_ID,
  organisationId: ORGANISATION_ID,
  financialYear: 2026,
  amountPence: pence(amount),
  sentOn: '2026-05-12',
});

describe('importing a ledger file', () => {
  it('happens once and with something to import', () => {
    expect(decideImport({ status: 'preview', newRows: 3 }, finance)).toEqual({
      ok: true,
      value: 'imported',
    });
    expect(decideImport({ status: 'imported', newRows: 3 }, finance)).toMatchObject({
      refusal: { code: 'ledger.already-imported' },
    });
    expect(decideImport({ status: 'preview', newRows: 0 }, finance)).toMatchObject({
      refusal: { code: 'ledger.nothing-to-import' },
    });
  });

  it('is for finance officers', () => {
    expect(decideImport({ status: 'preview', newRows: 3 }, approver)).toMatchObject({
      refusal: { code: 'shared.not-permitted' },
    });
    const given = { status: 'preview', newRows: 0 } as const;
    expect(ledgerImportCommands(given, finance)).toMatchObject([
      { command: 'import', allowed: false, code: 'ledger.nothing-to-import' },
    ]);
    expect(ledgerImportCommands(given, member('A', ['organisation-editor']))).toEqual([]);
  });
});

describe('matching a line with a payment', () => {
  it('pays a sent payment of the same amount', () => {
    expect(decideMatch(line, payment('sent'), TODAY, finance)).toEqual({
      ok: true,
      value: { line: 'matched', payment: 'paid' },
    });
  });

  it('refuses a penny of difference, with both amounts', () => {
    expect(decideMatch(line, payment('sent', 401), TODAY, finance)).toMatchObject({
      refusal: { code: 'ledger.amounts-differ', params: { line: '£4', payment: '£4.01' } },
    });
  });

  it.each(['planned', 'requested', 'approved', 'paid', 'cancelled'] as const)(
    'refuses a payment that is %s',
    (status) => {
      expect(decideMatch(line, payment(status), TODAY, finance)).toMatchObject({
        refusal: { code: 'shared.wrong-state', params: { thing: 'payment' } },
      });
    },
  );

  it.each(['matched', 'excluded'] as const)('refuses a line that is %s', (status) => {
    expect(decideMatch({ ...line, status }, payment('sent'), TODAY, finance)).toMatchObject({
      refusal: { code: 'shared.wrong-state', params: { thing: 'ledger line' } },
    });
  });

  it.each([
    ['the day before it was sent', '2026-05-11', 'ledger.dated-before-sent'],
    ['the day it was sent', '2026-05-12', null],
    ['the day after', '2026-05-13', null],
    ['today', TODAY, null],
    ['tomorrow', '2026-12-01', 'ledger.dated-after-today'],
    ['in 2020', '2020-01-01', 'ledger.dated-before-sent'],
    ['in 2099', '2099-01-01', 'ledger.dated-after-today'],
    ['in the year 1026', '1026-05-12', 'ledger.dated-before-sent'],
    ['in the year 9999', '9999-12-31', 'ledger.dated-after-today'],
  ])('with a line that is dated %s (%s): %s', (_case, lineOn, code) => {
    const answer = decideMatch({ ...line, lineOn }, payment('sent'), TODAY, finance);
    expect(answer.ok ? null : answer.refusal.code).toBe(code);
  });

  it('is for finance officers of the fund', () => {
    const elsewhere = staff('Eilidh Ross', ['finance-officer'], 'other-fund');
    for (const actor of [elsewhere, approver])
      expect(decideMatch(line, payment('sent'), TODAY, actor)).toMatchObject({
        refusal: { code: 'shared.not-permitted' },
      });
  });

  it('can be undone, and then the payment is only sent', () => {
    const matched: LedgerLine = { ...line, status: 'matched' };
    expect(decideUndoMatch(matched, payment('paid'), finance)).toEqual({
      ok: true,
      value: { line: 'unmatched', payment: 'sent' },
    });
    expect(answerOf(decideUndoMatch(line, payment('paid'), finance))).toBe('shared.wrong-state');
  });
});
