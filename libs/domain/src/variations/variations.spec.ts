import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { accountOfYear } from '../awards/index.js';
import { movementLines, type BudgetLine } from '../budgets/index.js';
import { pence, sumPence, ZERO } from '../money/index.js';
import type { TakenDuty } from '../separation/index.js';
import { answerOf, FUND_ID, member, ORGANISATION_ID, staff } from '../testing/index.js';
import {
  decideApplyVariation,
  decideApproveVariation,
  decideEditVariation,
  decideEndedYears,
  decideProposeVariation,
  decideRejectVariation,
  decideSubmitVariation,
  decideTerms,
  decideWithdrawVariation,
  decideYearEffect,
  effectMovements,
  endedYearsAdded,
  variationCommands,
  variationKinds,
  yearEffects,
  type AwardTerms,
  type Variation,
  type VariationContext,
  type VariationStatus,
} from './index.js';

const TODAY = '2026-11-30';
const NOT_ENDED = { reason: null, today: TODAY };
const proposer = staff('Isla Grant', ['fund-officer']);
const approver = staff('Morven Hay', ['fund-officer']);
const finance = staff('Ailsa Reid', ['finance-officer']);
const certifier = member('Shona Muir', ['organisation-certifier']);

const years = (...amounts: number[]) =>
  amounts.map((amount, i) => ({ financialYear: 2026 + i, amountPence: pence(amount) }));

const terms = (changes: Partial<AwardTerms> = {}): AwardTerms => ({
  amountPence: pence(300),
  years: years(100, 200),
  title: 'Family support',
  purpose: 'Visits',
  areaCodes: ['S12000050'],
  startsOn: '2026-04-01',
  endsOn: '2028-03-31',
  ...changes,
});

const line = (financialYear: number, changes: Partial<BudgetLine> = {}): BudgetLine => ({
  id: `line-${financialYear}`,
  financialYear,
  pot: 'main',
  status: 'open',
  authority: 'approved',
  overProgrammingBasisPoints: 0,
  allocatedPence: pence(1000),
  availablePence: pence(100),
  reservedPence: pence(450),
  committedPence: pence(450),
  paidPence: ZERO,
  ...changes,
});

const planned = (amounts: number[], plannedPence = 0) =>
  years(...amounts).map((year, i) => ({
    ...year,
    status: i === 0 ? ('confirmed' as const) : ('indicative' as const),
    plannedPence: pence(plannedPence),
  }));

const variation = (status: VariationStatus, basedOnVersion = 1): Variation => ({
  status,
  fundId: FUND_ID,
  organisationId: ORGANISATION_ID,
  proposedBy: proposer,
  basedOnVersion,
});

const context = (changes: Partial<VariationContext> = {}): VariationContext => ({
  award: { fundId: FUND_ID, status: 'active', version: 1 },
  effects: yearEffects(planned([100, 200]), years(150, 150), [line(2026), line(2027)]),
  duties: [],
  ...changes,
});

describe('the years and days of varied terms', () => {
  const faults = (changes: Partial<AwardTerms>) => {
    const decided = decideTerms(terms(), terms(changes));
    return decided.ok ? [] : (decided.refusal.errors ?? []).map(({ pointer }) => pointer);
  };
  const extra = (financialYear: number) => ({
    amountPence: pence(310),
    years: [...years(100, 200), { financialYear, amountPence: pence(10) }],
  });

  it.each([
    ['a year before the award begins', extra(2025), ['/years/2/financialYear']],
    ['a year after the award ends', extra(2028), ['/years/2/financialYear']],
    ['a later year with its last day', { ...extra(2028), endsOn: '2029-03-31' }, []],
    ['a last day in a year it has not', { endsOn: '2028-04-01' }, ['/endsOn']],
    ['a last day in the year 9999', { endsOn: '9999-12-31' }, ['/endsOn']],
    ['a last day in the year 1026', { endsOn: '1026-12-31' }, ['/endsOn']],
    ['a last day on the last of its years', { endsOn: '2028-03-30' }, []],
    ['a last day that leaves out a year', { endsOn: '2027-03-31' }, ['/years/1/financialYear']],
    ['a first day after a year', { startsOn: '2027-04-01' }, ['/years/0/financialYear']],
    ['a last year taken away', { amountPence: pence(100), years: years(100, 0) }, ['/endsOn']],
    [
      'a last year taken away with its last day',
      { amountPence: pence(100), years: years(100, 0), endsOn: '2027-03-31' },
      [],
    ],
  ])('with %s: %j is at fault in %j (dates)', (_case, changes, expected) => {
    expect(faults(changes)).toEqual(expected);
  });

  it('take a day for both ends, and none that is before the first', () => {
    const oneYear = { amountPence: pence(300), years: years(300, 0) };
    const lasting = (startsOn: string, endsOn: string) => faults({ ...oneYear, startsOn, endsOn });
    expect(lasting('2026-11-30', '2026-11-30')).toEqual([]);
    expect(lasting('2026-11-30', '2026-11-29')).toEqual(['/endsOn']);
    expect(lasting('2026-04-02', '2027-03-31')).toEqual([]);
  });

  it('are varied by another first day as by another last one', () => {
    expect(variationKinds(terms(), terms({ startsOn: '2026-05-01' }))).toEqual(['dates']);
    expect(variationKinds(terms(), terms({ endsOn: '2028-03-30' }))).toEqual(['dates']);
    expect(answerOf(decideTerms(terms(), terms({ startsOn: '2026-05-01' })))).toBe('accepted');
    expect(answerOf(decideTerms(terms(), terms()))).toBe('variations.changes-nothing');
  });

  it('leave alone what an award had before the rule', () => {
    const before = terms({ endsOn: '2030-03-31' });
    expect(decideTerms(before, { ...before, title: 'Another' }).ok).toBe(true);
  });

  it.each([
    ['on its last day', '2027-03-31', null, []],
    ['the day after, without a reason', '2027-04-01', null, ['/endedYearReason']],
    ['the day after, with a reason', '2027-04-01', 'Late claim', []],
    ['on its last day, with a reason for nothing', '2027-03-31', 'Late', ['/endedYearReason']],
  ])('take a year %s (%s): %s (dates)', (_case, today, reason, expected) => {
    const before = terms({ years: years(0, 300).slice(1) });
    const after = { ...before, years: years(100, 200) };
    const decided = decideEndedYears(before, after, { reason, today });
    const found = decided.ok ? [] : (decided.refusal.errors ?? []).map(({ pointer }) => pointer);
    expect(found).toEqual(expected);
    expect(endedYearsAdded(before, after, today)).toEqual(
      today === '2027-04-01' ? ['2026-27'] : [],
    );
  });
});

describe('what a variation changes', () => {
  it.each([
    ['the amount', terms({ amountPence: pence(350), years: years(150, 200) }), ['amount']],
    ['a reprofile', terms({ years: years(150, 150) }), ['reprofile']],
    ['another year', terms({ years: years(100, 100, 100) }), ['years', 'reprofile']],
    ['a year that goes', terms({ years: years(300, 0) }), ['years', 'reprofile']],
    ['the dates', terms({ endsOn: '2028-06-30' }), ['dates']],
    ['the title', terms({ title: 'Another' }), ['scope']],
    ['the purpose', terms({ purpose: '' }), ['scope']],
    ['the areas', terms({ areaCodes: [] }), ['scope']],
    ['nothing', terms(), []],
  ])('is %s', (_what, after, kinds) => {
    expect(variationKinds(terms(), after)).toEqual(kinds);
  });

  it('is not the order of its areas', () => {
    const before = terms({ areaCodes: ['a', 'b'] });
    expect(variationKinds(before, terms({ areaCodes: ['b', 'a'] }))).toEqual([]);
  });

  it('refuses terms that are the same, and ones that do not hold together', () => {
    expect(decideTerms(terms(), terms())).toMatchObject({
      refusal: { code: 'variations.changes-nothing' },
    });
    expect(decideTerms(terms(), terms({ amountPence: pence(301) }))).toMatchObject({
      refusal: { code: 'shared.invalid', errors: [{ pointer: '/years' }] },
    });
  });

  it('leaves out of an award a year that never had money in it', () => {
    const after = { ...terms({ title: 'New' }), years: years(100, 200).reverse() };
    const decided = decideTerms(terms(), after);
    expect(decided.ok && decided.value.years).toEqual(years(100, 200));
  });
});

describe('the effect of a variation', () => {
  it('keeps the state of a year that is there and makes a new one indicative', () => {
    const effects = yearEffects(planned([100, 200]), years(150, 150, 50), []);
    expect(effects.map(({ status }) => status)).toEqual(['confirmed', 'indicative', 'indicative']);
  });

  it('refuses a year below what is planned in it, by name and figures (money)', () => {
    const [effect] = yearEffects(planned([100], 80), years(79), [line(2026)]);
    expect(decideYearEffect(effect!, 'active')).toMatchObject({
      refusal: {
        code: 'variations.below-planned',
        params: { financialYear: '2026-27', planned: '£0.80', amount: '£0.79' },
      },
    });
    const [exactly] = yearEffects(planned([100], 80), years(80), [line(2026)]);
    expect(decideYearEffect(exactly!, 'active').ok).toBe(true);
  });

  it('refuses a year without a budget, a closed one, and one that has too little (money)', () => {
    const code = (lines: BudgetLine[], amount = 150) => {
      const [effect] = yearEffects(planned([100]), years(amount), lines);
      const decision = decideYearEffect(effect!, 'active');
      return decision.ok ? null : decision.refusal.code;
    };
    expect(code([])).toBe('budgets.no-line');
    expect(code([line(2026, { status: 'closed' })])).toBe('budgets.year-closed');
    expect(code([line(2026)], 201)).toBe('budgets.insufficient');
    expect(code([line(2026)], 200)).toBeNull();
    expect(code([line(2026, { status: 'closed' })], 100)).toBeNull();
  });

  it('moves committed money of a confirmed year and reserved money of an indicative one (indicative)', () => {
    const before = planned([100, 100]);
    const lines = [line(2026), line(2027), line(2028)];
    const moved = effectMovements(yearEffects(before, years(60, 130, 20), lines), 'active');
    expect(moved.map(({ from, to, amountPence }) => [from, to, amountPence])).toEqual([
      ['committed', 'available', 40],
      ['available', 'reserved', 30],
      ['available', 'reserved', 20],
    ]);
  });

  it('balances, and moves exactly what the years differ by (property: money rules 3, 4 and 6)', () => {
    const amount = fc.nat({ max: 1_000_000 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(amount, amount), { minLength: 1, maxLength: 5 }),
        fc.constantFrom('offered' as const, 'active' as const),
        (pairs, status) => {
          const lines = pairs.map((_pair, i) => line(2026 + i));
          const before = planned(pairs.map(([amountBefore]) => amountBefore));
          const after = years(...pairs.map(([, amountAfter]) => amountAfter));
          const effects = yearEffects(before, after, lines);
          const moved = movementLines(effectMovements(effects, status));
          for (const [i, { id }] of lines.entries()) {
            const own = moved.filter(({ budgetLineId }) => budgetLineId === id);
            const account = accountOfYear(status, effects[i]!.status);
            const held = own.filter((line) => line.account === account);
            const change = sumPence(held.map(({ amountPence }) => amountPence));
            expect(change).toBe(pairs[i]![1] - pairs[i]![0]);
            expect(sumPence(own.map(({ amountPence }) => amountPence))).toBe(0);
          }
        },
      ),
      { numRuns: 300, seed: 11 },
    );
  });

  it('is undone by the opposite variation (property)', () => {
    const amounts = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(amounts, amounts, (one, other) => {
        const there = yearEffects(planned(one), years(...other), []);
        const back = yearEffects(planned(other), years(...one), []);
        for (const [i, effect] of there.entries())
          expect(sumPence([effect.differencePence, back[i]!.differencePence])).toBe(0);
      }),
      { numRuns: 200, seed: 12 },
    );
  });
});

describe('who decides about a variation', () => {
  const award = context().award;
  const refusedWith = (code: string) => ({ ok: false, refusal: { code } });

  it('is proposed by an officer for an award that is agreed', () => {
    const after = terms({ title: 'New' });
    expect(decideProposeVariation(award, terms(), after, NOT_ENDED, proposer).ok).toBe(true);
    expect(decideProposeVariation(award, terms(), after, NOT_ENDED, finance)).toMatchObject(
      refusedWith('shared.not-permitted'),
    );
    for (const status of ['offered', 'terminated', 'completed'] as const)
      expect(
        decideProposeVariation({ ...award, status }, terms(), after, NOT_ENDED, proposer),
      ).toMatchObject(refusedWith('shared.wrong-state'));
  });

  it('is edited, submitted and withdrawn by who proposed it alone', () => {
    const draft = variation('draft');
    expect(decideEditVariation(draft, proposer)).toEqual({ ok: true, value: 'draft' });
    expect(decideEditVariation(draft, approver)).toMatchObject(refusedWith('variations.not-yours'));
    expect(decideSubmitVariation(draft, context(), proposer).ok).toBe(true);
    expect(answerOf(decideSubmitVariation(draft, context(), approver))).toBe(
      'variations.not-yours',
    );
    expect(answerOf(decideWithdrawVariation(draft, approver))).toBe('variations.not-yours');
    expect(decideWithdrawVariation(variation('approved'), proposer).ok).toBe(true);
  });

  it('is approved by neither who proposed it nor who has another duty in the chain (separation)', () => {
    const submitted = variation('submitted');
    expect(decideApproveVariation(submitted, context(), proposer)).toMatchObject({
      refusal: { code: 'separation.same-person', params: { person: 'Isla Grant' } },
    });
    expect(decideApproveVariation(submitted, context(), approver).ok).toBe(true);
    for (const duty of ['award-recommender', 'award-approver', 'payment-releaser'] as const) {
      const duties: TakenDuty[] = [{ duty, userId: approver.userId, name: approver.name }];
      expect(decideApproveVariation(submitted, context({ duties }), approver)).toMatchObject(
        refusedWith('separation.same-person'),
      );
    }
  });

  it('waits for money until it is applied, and for nothing else', () => {
    const effects = yearEffects(planned([100]), years(500), [line(2026)]);
    expect(decideSubmitVariation(variation('draft'), context({ effects }), proposer).ok).toBe(true);
    expect(decideApproveVariation(variation('submitted'), context({ effects }), approver).ok).toBe(
      true,
    );
    expect(
      decideApplyVariation(variation('approved'), context({ effects }), proposer),
    ).toMatchObject(refusedWith('budgets.insufficient'));
  });

  it('is held to the limits of an award only where it raises it: not where it moves money between years', () => {
    const costShare = {
      amountPence: pence(600),
      projectCostPence: pence(1_000),
      maxShareBasisPoints: 5_000,
    };
    const exceeded = 'awards.above-share-of-project-cost /amountPence';
    const answers = (...after: number[]) => {
      const effects = yearEffects(planned([100, 200]), years(...after), [line(2026), line(2027)]);
      const meets = context({ effects, costShare });
      return [
        answerOf(decideApproveVariation(variation('submitted'), meets, approver)),
        answerOf(decideApplyVariation(variation('approved'), meets, proposer)),
      ];
    };
    expect(answers(150, 150)).toEqual(['accepted', 'accepted']);
    expect(answers(50, 100)).toEqual(['accepted', 'accepted']);
    expect(answers(100, 201)).toEqual([exceeded, exceeded]);
  });

  it('is refused at every step where the award has moved on or has ended', () => {
    const moved = context({ award: { ...award, version: 2 } });
    const ended = context({ award: { ...award, status: 'terminated' } });
    const steps = [
      (meets: VariationContext) => decideSubmitVariation(variation('draft'), meets, proposer),
      (meets: VariationContext) => decideApproveVariation(variation('submitted'), meets, approver),
      (meets: VariationContext) => decideApplyVariation(variation('approved'), meets, approver),
    ];
    for (const step of steps) {
      expect(step(moved)).toMatchObject(refusedWith('variations.award-changed'));
      expect(step(ended)).toMatchObject(refusedWith('shared.wrong-state'));
    }
    expect(decideRejectVariation(variation('approved'), approver).ok).toBe(true);
  });

  it('offers its commands to staff and none to an organisation', () => {
    const commands = variationCommands(variation('submitted'), context(), approver);
    expect(commands.filter(({ allowed }) => allowed).map(({ command }) => command)).toEqual([
      'approve',
      'reject',
    ]);
    expect(variationCommands(variation('applied'), context(), certifier)).toEqual([]);
  });
});
