import { describe, expect, it } from 'vitest';
import { pence, ZERO } from '../money/index.js';
import { FUND_ID, staff } from '../testing/index.js';
import {
  budgetChangeCommands,
  budgetChangeWords,
  budgetLineCommands,
  decideConfirmBudgetChange,
  decideProposeBudgetChange,
  decideRefuseBudgetChange,
  decideWithdrawBudgetChange,
  LARGEST_ALLOCATION,
  needsConfirmation,
  type BudgetChange,
  type BudgetChangePlan,
  type FundBudgetLine,
} from './index.js';

const finance = staff('Morag Shaw', ['finance-officer']);
const approver = staff('Hamish Kerr', ['finance-approver']);
const both = staff('Isla Grant', ['finance-officer', 'finance-approver']);

const line: FundBudgetLine = {
  id: 'line-1',
  fundId: FUND_ID,
  financialYear: 2026,
  pot: 'main',
  status: 'open',
  authority: 'approved',
  overProgrammingBasisPoints: 0,
  allocatedPence: pence(1_000),
  availablePence: pence(1_000),
  reservedPence: ZERO,
  committedPence: ZERO,
  paidPence: ZERO,
};
const closed: FundBudgetLine = { ...line, status: 'closed' };

const RAISE: BudgetChangePlan = { kind: 'allocation', amountPence: pence(500) };
const OVER: BudgetChangePlan = { kind: 'over-programming', basisPoints: 500 };
const REOPEN: BudgetChangePlan = { kind: 'reopening' };

function change(plan: BudgetChangePlan, values: Partial<BudgetChange> = {}): BudgetChange {
  const on = plan.kind === 'reopening' ? closed : line;
  return { status: 'proposed', fundId: FUND_ID, proposedBy: finance, line: on, plan, ...values };
}

describe('what of a budget needs two people (docs/glossary.md, Two people)', () => {
  it('is more money, and not less of it', () => {
    expect([1, 1_000_000_000].map((amount) => needsConfirmation(pence(amount)))).toEqual([
      true,
      true,
    ]);
    expect([0, -1].map((amount) => needsConfirmation(pence(amount)))).toEqual([false, false]);
  });

  it.each([
    ['a higher budget', RAISE, line],
    ['over-programming', OVER, line],
    ['reopening a year', REOPEN, closed],
  ] as const)('is %s: proposed by finance, not by approvers or of other funds', (_n, plan, on) => {
    expect(decideProposeBudgetChange(on, plan, [], finance)).toEqual({ ok: true, value: plan });
    const elsewhere = staff('Kirsty', ['finance-officer'], 'other');
    for (const actor of [approver, elsewhere])
      expect(decideProposeBudgetChange(on, plan, [], actor)).toMatchObject({
        refusal: { code: 'shared.not-permitted' },
      });
  });

  it('waits once of each kind and line', () => {
    expect(decideProposeBudgetChange(line, RAISE, ['over-programming'], finance).ok).toBe(true);
    expect(decideProposeBudgetChange(line, RAISE, ['allocation'], finance)).toMatchObject({
      refusal: { code: 'budgets.change-waiting', params: { kind: 'higher budget' } },
    });
    expect(budgetLineCommands(closed, ['reopening'], finance)[1]).toMatchObject({
      command: 'reopen',
      allowed: false,
      code: 'budgets.change-waiting',
    });
  });

  it('refuses at once what could not be confirmed', () => {
    const propose = (on: FundBudgetLine, plan: BudgetChangePlan) =>
      decideProposeBudgetChange(on, plan, [], finance);
    expect(propose(closed, RAISE)).toMatchObject({ refusal: { code: 'budgets.year-closed' } });
    expect(propose(closed, OVER)).toMatchObject({ refusal: { code: 'budgets.year-closed' } });
    expect(propose(line, REOPEN)).toMatchObject({ refusal: { code: 'shared.wrong-state' } });
    const most = { kind: 'allocation' as const, amountPence: LARGEST_ALLOCATION };
    expect(propose(line, most)).toMatchObject({ refusal: { code: 'shared.invalid' } });
  });
});

describe('a change of a budget that was proposed', () => {
  it.each([
    [RAISE, { movements: [{ from: 'funding', to: 'available', amountPence: 500 }] }],
    [OVER, { movements: [], basisPoints: 500 }],
    [REOPEN, { movements: [], status: 'open' }],
  ] as const)('is confirmed by another person, and then does what it says: %j', (plan, effect) => {
    expect(decideConfirmBudgetChange(change(plan), approver)).toMatchObject({
      ok: true,
      value: effect,
    });
  });

  it.each([[RAISE], [OVER], [REOPEN]])(
    'is neither confirmed nor refused by who proposed it (separation): %j',
    (plan) => {
      const own = change(plan, { proposedBy: both });
      for (const decide of [decideConfirmBudgetChange, decideRefuseBudgetChange])
        expect(decide(own, both)).toMatchObject({
          refusal: { code: 'separation.same-person', params: { person: 'Isla Grant' } },
        });
      expect(decideWithdrawBudgetChange(own, both)).toEqual({ ok: true, value: 'withdrawn' });
    },
  );

  it('is withdrawn by who proposed it alone', () => {
    expect(decideWithdrawBudgetChange(change(RAISE), both)).toMatchObject({
      refusal: { code: 'proposals.not-proposer', params: { person: 'Morag Shaw' } },
    });
  });

  it('is decided once', () => {
    for (const status of ['confirmed', 'refused', 'withdrawn'] as const)
      expect(budgetChangeCommands(change(RAISE, { status }), both)).toMatchObject([
        { command: 'confirm', allowed: false, code: 'shared.wrong-state' },
        { command: 'refuse', allowed: false, code: 'shared.wrong-state' },
        { command: 'withdraw', allowed: false, code: 'shared.wrong-state' },
      ]);
  });

  it('is checked against the line as it is now', () => {
    expect(decideConfirmBudgetChange(change(RAISE, { line: closed }), approver)).toMatchObject({
      refusal: { code: 'budgets.year-closed' },
    });
  });

  it('says what it does', () => {
    expect([RAISE, OVER, REOPEN].map((plan) => budgetChangeWords(plan, line))).toEqual([
      '£5 is added to the 2026-27 budget.',
      'Awards may go 5 % beyond what is allocated for 2026-27.',
      'The 2026-27 budget is opened again, and its money can move.',
    ]);
  });
});
