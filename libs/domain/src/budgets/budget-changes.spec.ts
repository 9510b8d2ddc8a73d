import { describe, expect, it } from 'vitest';
import { pence, ZERO } from '../money/index.js';
import { FUND_ID, staff } from '../testing/index.js';
import {
  awardMoneyWords,
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
  type BudgetChangeFacts,
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
  authorityPence: null,
  overProgrammingBasisPoints: 0,
  allocatedPence: pence(1_000),
  availablePence: pence(1_000),
  reservedPence: ZERO,
  committedPence: ZERO,
  paidPence: ZERO,
};
const closed: FundBudgetLine = { ...line, status: 'closed' };

const FACTS: BudgetChangeFacts = { today: '2026-11-30', awards: [] };

const RAISE: BudgetChangePlan = { kind: 'allocation', amountPence: pence(500) };
const OVER: BudgetChangePlan = { kind: 'over-programming', basisPoints: 500 };
const REOPEN: BudgetChangePlan = { kind: 'reopening' };

function change(plan: BudgetChangePlan, values: Partial<BudgetChange> = {}): BudgetChange {
  const on = plan.kind === 'reopening' ? closed : line;
  return {
    status: 'proposed',
    fundId: FUND_ID,
    proposedBy: finance,
    line: on,
    plan,
    facts: FACTS,
    ...values,
  };
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
    expect(decideProposeBudgetChange(on, plan, [], FACTS, finance)).toEqual({
      ok: true,
      value: plan,
    });
    const elsewhere = staff('Kirsty', ['finance-officer'], 'other');
    for (const actor of [approver, elsewhere])
      expect(decideProposeBudgetChange(on, plan, [], FACTS, actor)).toMatchObject({
        refusal: { code: 'shared.not-permitted' },
      });
  });

  it('waits once of each kind and line', () => {
    expect(decideProposeBudgetChange(line, RAISE, ['over-programming'], FACTS, finance).ok).toBe(
      true,
    );
    expect(decideProposeBudgetChange(line, RAISE, ['allocation'], FACTS, finance)).toMatchObject({
      refusal: { code: 'budgets.change-waiting', params: { kind: 'higher budget' } },
    });
    expect(budgetLineCommands(closed, ['reopening'], FACTS.today, finance)[1]).toMatchObject({
      command: 'reopen',
      allowed: false,
      code: 'budgets.change-waiting',
    });
  });

  it('refuses at once what could not be confirmed', () => {
    const propose = (on: FundBudgetLine, plan: BudgetChangePlan) =>
      decideProposeBudgetChange(on, plan, [], FACTS, finance);
    expect(propose(closed, RAISE)).toMatchObject({ refusal: { code: 'budgets.year-closed' } });
    expect(propose(closed, OVER)).toMatchObject({ refusal: { code: 'budgets.year-closed' } });
    expect(propose(line, REOPEN)).toMatchObject({ refusal: { code: 'shared.wrong-state' } });
    const most = { kind: 'allocation' as const, amountPence: LARGEST_ALLOCATION };
    expect(propose(line, most)).toMatchObject({ refusal: { code: 'shared.invalid' } });
  });
});

const ACT = {
  kind: 'authority',
  authorityKind: 'budget-act',
  authorityReference: 'Budget (Scotland) Act 2026',
  authorityOn: '2026-03-25',
  amountPence: pence(1_500),
} as const;

describe('the authority of a budget line (authority)', () => {
  const planned: FundBudgetLine = { ...line, authority: 'planned' };
  const give = (values: object, on = planned, facts = FACTS) =>
    decideProposeBudgetChange(on, { ...ACT, ...values }, [], facts, finance);
  const awards = [
    { reference: 'CFF-2026-0001', amountPence: pence(700), isReserved: true },
    { reference: 'CFF-2026-0002', amountPence: pence(200), isReserved: true },
    { reference: 'CFF-2026-0003', amountPence: pence(50), isReserved: false },
  ];
  const held = {
    ...line,
    availablePence: pence(50),
    reservedPence: pence(900),
    committedPence: pence(50),
  };

  it('approves the line, and makes its allocation the amount that it gives', () => {
    const effect = (amountPence: number) =>
      decideConfirmBudgetChange(
        change({ ...ACT, amountPence: pence(amountPence) }, { line: planned }),
        approver,
      );
    expect(effect(1_500)).toMatchObject({
      value: {
        authority: { authorityReference: ACT.authorityReference },
        movements: [{ from: 'funding', to: 'available', amountPence: 500 }],
      },
    });
    expect(effect(600)).toMatchObject({
      value: { movements: [{ from: 'available', to: 'funding', amountPence: 400 }] },
    });
    expect(effect(1_000)).toMatchObject({ value: { movements: [] } });
    expect(budgetChangeWords(ACT, line)).toBe(
      '£15 is approved for the 2026-27 budget: Budget (Scotland) Act 2026 of 25 March 2026.',
    );
  });

  it.each([
    ['a reference of spaces', '/authorityReference', { authorityReference: '  ' }],
    ['the day after today', '/authorityOn', { authorityOn: '2026-12-01' }],
    ['year 9999', '/authorityOn', { authorityOn: '9999-12-31' }],
    ['year 1026', '/authorityOn', { authorityOn: '1026-03-25' }],
    ['the day before the first', '/authorityOn', { authorityOn: '1999-06-30' }],
    ['an amount of nothing', '/amountPence', { amountPence: ZERO }],
    ['an amount past every budget', '/amountPence', { amountPence: pence(10 ** 15) }],
  ])('is not proposed with %s', (_name, pointer, values) => {
    expect(give(values)).toMatchObject({
      refusal: { code: 'shared.invalid', errors: [{ pointer }] },
    });
  });

  it.each(['2026-11-30', '2026-11-29', '1999-07-01'])('may be of %s', (authorityOn) => {
    expect(give({ authorityOn }).ok).toBe(true);
  });

  it('is not given to a closed year', () => {
    expect(give({}, closed)).toMatchObject({ refusal: { code: 'budgets.year-closed' } });
  });

  it('below what is reserved names the awards to reduce, with what each has', () => {
    expect(give({ amountPence: pence(949) }, held, { ...FACTS, awards })).toMatchObject({
      refusal: {
        code: 'budgets.authority-below-reserved',
        params: {
          held: '£9.50',
          amount: '£9.49',
          awards: 'CFF-2026-0001 (£7 reserved), CFF-2026-0002 (£2 reserved)',
        },
        errors: [{ pointer: '/amountPence', detail: 'Enter £9.50 or more' }],
      },
    });
    expect(give({ amountPence: pence(950) }, held, { ...FACTS, awards }).ok).toBe(true);
  });

  it('names ten awards at most, and those that are committed where nothing is only reserved', () => {
    const many = Array.from({ length: 12 }, (_, i) => ({
      reference: `A-${i}`,
      amountPence: pence(1),
      isReserved: false,
    }));
    const words = awardMoneyWords(many);
    expect(words).toContain('A-9 (£0.01 committed or paid), 2 more');
    expect(words).not.toContain('A-10');
  });

  it('may leave less than is reserved as far as over-programming is recorded', () => {
    const programmed = { ...held, overProgrammingBasisPoints: 1_000 };
    const give900 = (amount: number) => give({ amountPence: pence(amount) }, programmed).ok;
    expect([give900(864), give900(863)]).toEqual([true, false]);
  });

  it('once recorded, is not passed by a higher budget without another authority', () => {
    const given = { ...line, authorityPence: pence(1_200) };
    const raise = (amountPence: number, on: FundBudgetLine) =>
      decideProposeBudgetChange(
        on,
        { kind: 'allocation', amountPence: pence(amountPence) },
        [],
        FACTS,
        finance,
      );
    expect(raise(200, given).ok).toBe(true);
    expect(raise(201, given)).toMatchObject({
      refusal: { code: 'budgets.beyond-authority', params: { amount: '£12' } },
    });
    expect(raise(201, planned).ok).toBe(true);
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
