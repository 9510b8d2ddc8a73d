import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { applyMovements, type BudgetAuthority } from '../budgets/index.js';
import { addPence, pence, ZERO } from '../money/index.js';
import { answerOf, FUND_ID, staff } from '../testing/index.js';
import {
  decideApproveVirement,
  decideRejectVirement,
  decideRequestVirement,
  decideWithdrawVirement,
  virementMovements,
  virementLimits,
  type Virement,
  type VirementLine,
} from './index.js';

const OTHER_FUND = 'fund-2';
const finance = staff('Morag Shaw', ['finance-officer']);
const approver = staff('Hamish Kerr', ['finance-approver']);
const both = staff('Isla Grant', ['finance-officer', 'finance-approver']);

function lineOf(id: string, amount: number, changes: Partial<VirementLine> = {}): VirementLine {
  return {
    id,
    fundId: FUND_ID,
    financialYear: 2026,
    pot: 'main',
    status: 'open',
    authority: 'approved',
    authorityPence: null,
    ringFenced: false,
    budgetType: 'resource',
    overProgrammingBasisPoints: 0,
    allocatedPence: pence(amount),
    availablePence: pence(amount),
    reservedPence: ZERO,
    committedPence: ZERO,
    paidPence: ZERO,
    ...changes,
  };
}

const virement: Virement = {
  from: lineOf('line-1', 1_000),
  to: lineOf('line-2', 100, { fundId: OTHER_FUND }),
  amountPence: pence(400),
  authorityReference: null,
  status: 'requested',
  requestedBy: finance,
};

describe('a virement', () => {
  it('keeps the two allocations together as they were, and each line conserved (money)', () => {
    const amount = fc.integer({ min: 1, max: 1_000 }).map(pence);
    fc.assert(
      fc.property(amount, (amountPence) => {
        const movements = virementMovements({ ...virement, amountPence });
        const from = applyMovements(virement.from, movements);
        const to = applyMovements(virement.to, movements);
        if (!from.ok || !to.ok) throw new Error('refused');
        expect(addPence(from.value.allocatedPence, to.value.allocatedPence)).toBe(1_100);
        expect(from.value.availablePence).toBe(from.value.allocatedPence);
        expect(to.value.availablePence).toBe(to.value.allocatedPence);
      }),
    );
  });

  it('is asked for by a person who answers for both funds', () => {
    expect(decideRequestVirement(virement, finance).ok).toBe(true);
    for (const fundId of [FUND_ID, OTHER_FUND])
      expect(
        decideRequestVirement(virement, staff('Eilidh', ['finance-officer'], fundId)),
      ).toMatchObject({ refusal: { code: 'shared.not-permitted' } });
    expect(answerOf(decideRequestVirement(virement, approver))).toBe('shared.not-permitted');
  });

  it('refuses itself, nothing, too much and a closed year', () => {
    const ask = (changes: Partial<Virement>) =>
      decideRequestVirement({ ...virement, ...changes }, finance);
    expect(ask({ to: virement.from })).toMatchObject({
      refusal: { errors: [{ pointer: '/toLineId' }] },
    });
    expect(ask({ amountPence: ZERO })).toMatchObject({
      refusal: { errors: [{ pointer: '/amountPence' }] },
    });
    expect(ask({ amountPence: pence(1_001) })).toMatchObject({
      refusal: { code: 'budgets.insufficient' },
    });
    expect(ask({ to: { ...virement.to, status: 'closed' } })).toMatchObject({
      refusal: { code: 'budgets.year-closed' },
    });
  });

  it('gives no authority to money of a planned budget (authority)', () => {
    const ask = (from: BudgetAuthority, to: BudgetAuthority) =>
      decideRequestVirement(
        {
          ...virement,
          from: { ...virement.from, authority: from },
          to: { ...virement.to, authority: to },
        },
        finance,
      );
    expect(ask('planned', 'approved')).toMatchObject({
      refusal: { code: 'virements.without-authority' },
    });
    expect(ask('planned', 'planned').ok).toBe(true);
    expect(ask('approved', 'planned').ok).toBe(true);
  });

  it('is approved or rejected by another person, with permission for both funds (separation)', () => {
    expect(decideApproveVirement(virement, approver)).toMatchObject({
      ok: true,
      value: { status: 'approved' },
    });
    const own = { ...virement, requestedBy: both };
    for (const decide of [decideApproveVirement, decideRejectVirement])
      expect(decide(own, both)).toMatchObject({ refusal: { code: 'separation.same-person' } });
    const scoped = staff('Kirsty', ['finance-approver'], FUND_ID);
    expect(decideApproveVirement(virement, scoped)).toMatchObject({
      refusal: { code: 'shared.not-permitted' },
    });
  });

  it('is withdrawn by who asked, and nobody else', () => {
    expect(decideWithdrawVirement(virement, finance)).toEqual({ ok: true, value: 'withdrawn' });
    expect(decideWithdrawVirement(virement, both)).toMatchObject({
      refusal: { code: 'virements.not-requester', params: { person: 'Morag Shaw' } },
    });
  });

  it('crosses a limit where it empties a ring-fence or turns one type of money into another', () => {
    const capital = lineOf('line-3', 5, { budgetType: 'capital', ringFenced: true });
    expect(virementLimits({ from: capital, to: virement.to })).toHaveLength(2);
    expect(virementLimits({ from: virement.from, to: capital })).toEqual([
      'This turns resource money into capital money.',
    ]);
    expect(virementLimits(virement)).toEqual([]);
  });

  it.each([
    ['out of a ring-fence', { ringFenced: true }, {}],
    ['from resource to capital', {}, { budgetType: 'capital' }],
    ['from capital to resource', { budgetType: 'capital' }, {}],
  ] as const)('%s needs the reference of the finance authority', (_name, from, to) => {
    const crossing = {
      ...virement,
      from: { ...virement.from, ...from },
      to: { ...virement.to, ...to },
    };
    const agreed = { ...crossing, authorityReference: 'SG/FIN/2026/17' };
    expect(decideRequestVirement(crossing, finance)).toMatchObject({
      refusal: { errors: [{ pointer: '/authorityReference' }] },
    });
    expect(decideRequestVirement(agreed, finance).ok).toBe(true);
    expect(decideApproveVirement(crossing, approver)).toMatchObject({
      refusal: { code: 'virements.authority-missing' },
    });
    expect(decideApproveVirement(agreed, approver).ok).toBe(true);
  });
});
