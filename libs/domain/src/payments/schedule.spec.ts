import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { financialYearOf } from '../calendar/index.js';
import { LARGEST, pence, sumPence, ZERO, type Pence } from '../money/index.js';
import { answerOf, FUND_ID, staff } from '../testing/index.js';
import { dueDayFault } from './due-day.js';
import {
  decideSchedule,
  MOST_PARTS,
  proposeQuarters,
  scheduleSums,
  splitYearEvenly,
  type ScheduleContext,
  type ScheduledInstalment,
} from './index.js';

const officer = staff('Isla Grant', ['fund-officer']);

const CONTEXT: ScheduleContext = {
  today: '2026-11-23',
  fundId: FUND_ID,
  awardStatus: 'accepted',
  years: [
    { financialYear: 2026, amountPence: pence(1000), fixedPence: pence(400) },
    { financialYear: 2027, amountPence: pence(500), fixedPence: ZERO },
  ],
  standing: [
    { id: 'sent', reference: 'ALM000000001', planned: false },
    { id: 'open', reference: 'ALM000000002', planned: true },
  ],
  conditionIds: ['constitution'],
};

function row(amount: number, values: Partial<ScheduledInstalment> = {}): ScheduledInstalment {
  return {
    id: null,
    financialYear: 2026,
    amountPence: pence(amount),
    dueOn: `${values.financialYear ?? 2026}-09-30`,
    trigger: 'date',
    conditionId: null,
    returnKind: null,
    returnYear: null,
    ...values,
  };
}

const NEXT = row(500, { financialYear: 2027 });

function decide(rows: readonly ScheduledInstalment[], context = CONTEXT) {
  return decideSchedule(rows, context, officer);
}

describe('a schedule', () => {
  it('stands where each year comes to the award year with what was asked for already', () => {
    expect(decide([row(350), row(250, { id: 'open' }), NEXT]).ok).toBe(true);
  });

  it('is refused with each year that does not sum, its total and the difference (money)', () => {
    expect(decide([row(599), row(501, { financialYear: 2027 })])).toMatchObject({
      refusal: {
        code: 'payments.schedule-does-not-sum',
        errors: [
          { pointer: '/instalments', detail: '2026-27: £9.99 of £10, £0.01 is not planned yet' },
          { pointer: '/instalments', detail: '2027-28: £5.01 of £5, £0.01 too much' },
        ],
      },
    });
  });

  it('is exact past what an amount can be', () => {
    const rows = [row(LARGEST), row(LARGEST), NEXT];
    expect(decide(rows)).toMatchObject({
      refusal: { errors: [{ detail: expect.stringContaining('too much') as unknown }] },
    });
  });

  it('names the row and the field that is wrong', () => {
    const rows = [
      row(0),
      row(1, { financialYear: 2031 }),
      row(1, { trigger: 'condition', conditionId: 'another' }),
      row(1, { trigger: 'return', returnYear: 2031 }),
    ];
    expect(decide(rows)).toMatchObject({
      refusal: {
        code: 'shared.invalid',
        errors: [
          { pointer: '/instalments/0/amountPence' },
          { pointer: '/instalments/1/financialYear' },
          { pointer: '/instalments/2/conditionId' },
          { pointer: '/instalments/3/returnKind' },
          { pointer: '/instalments/3/returnYear' },
        ],
      },
    });
  });

  it('leaves what was asked for as it is, and takes each instalment once', () => {
    const fixed = (id: string) => decide([row(600, { id }), row(1, { id: 'open' }), NEXT]);
    expect(fixed('sent')).toMatchObject({
      refusal: { code: 'payments.instalment-fixed', errors: [{ pointer: '/instalments/0/id' }] },
    });
    expect(fixed('of another award')).toMatchObject({
      refusal: { code: 'payments.instalment-fixed' },
    });
    expect(fixed('open')).toMatchObject({
      refusal: { errors: [{ pointer: '/instalments/1/id' }] },
    });
  });

  it('is for people who plan, on an award that has not ended (permission)', () => {
    const rows = [row(600), NEXT];
    expect(decideSchedule(rows, CONTEXT, staff('A', ['auditor']))).toMatchObject({
      refusal: { code: 'shared.not-permitted' },
    });
    expect(decide(rows, { ...CONTEXT, awardStatus: 'terminated' })).toMatchObject({
      refusal: { code: 'shared.wrong-state' },
    });
  });

  it('stands exactly where every year sums, whatever the rows', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 700 }), { maxLength: 4 });
    fc.assert(
      fc.property(amounts, amounts, (first, second) => {
        const rows = [
          ...first.map((amount) => row(amount)),
          ...second.map((amount) => row(amount, { financialYear: 2027 })),
        ];
        const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);
        expect(answerOf(decide(rows))).toBe(
          sum(first) === 600 && sum(second) === 500
            ? 'accepted'
            : 'payments.schedule-does-not-sum /instalments',
        );
        const sums = scheduleSums(CONTEXT.years, rows);
        expect(sums.every(({ equal }) => equal)).toBe(decide(rows).ok);
      }),
    );
  });
});

describe('the day on which an instalment is due', () => {
  it.each([
    ['the first day of its year', '2026-04-01', '2026-11-30', null],
    ['the day before', '2026-03-31', '2026-11-30', '2026-27 begins on 1 April 2026'],
    ['the last day of its year', '2027-03-31', '2026-11-30', null],
    ['the day after, while the year runs', '2027-04-01', '2027-03-31', '2026-27 ends on 31 March'],
    ['the day after, once the year has ended', '2027-04-01', '2027-04-01', null],
  ])('%s (%s) on %s: %s', (_case, dueOn, today, fault) => {
    const said = dueDayFault(2026, dueOn, today);
    if (fault === null) expect(said).toBeNull();
    else expect(said).toContain(fault);
  });
});

describe('a year split evenly', () => {
  const totals = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }).map(pence);
  const parts = fc.integer({ min: 1, max: MOST_PARTS });
  const years = fc.integer({ min: 2000, max: 2100 });

  it('comes to the whole, to the penny, whatever the parts (money rule 2)', () => {
    fc.assert(
      fc.property(years, totals, parts, (year, total, n) => {
        const split = splitYearEvenly(year, total, n);
        const amounts = split.map(({ amountPence }): Pence => amountPence);
        expect(sumPence(amounts)).toBe(total);
        expect(Math.max(...amounts) - Math.min(...amounts)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('falls due on rising first days of months within the year', () => {
    fc.assert(
      fc.property(years, parts, (year, n) => {
        const days = splitYearEvenly(year, pence(1200), n).map(({ dueOn }) => dueOn);
        expect(new Set(days).size).toBe(n);
        expect([...days].sort()).toEqual(days);
        expect(days.every((day) => financialYearOf(day) === year)).toBe(true);
      }),
    );
  });

  it.each([
    [1, [4]],
    [2, [4, 10]],
    [3, [4, 8, 12]],
    [4, [4, 7, 10, 1]],
    [5, [4, 6, 8, 11, 1]],
    [12, [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3]],
  ])('in %p parts falls due at the beginning of the months %p', (parts, months) => {
    const days = months.map(
      (month) => `${month < 4 ? 2027 : 2026}-${String(month).padStart(2, '0')}-01`,
    );
    expect(splitYearEvenly(2026, pence(1200), parts).map(({ dueOn }) => dueOn)).toEqual(days);
  });

  it.each([0, 13, 1.5])('refuses %p parts', (n) => {
    expect(() => splitYearEvenly(2026, pence(100), n)).toThrow(RangeError);
  });
});

describe('the quarters that are proposed for a year (no money ahead of need)', () => {
  it.each<[string, string, string[]]>([
    ['before it begins', '2026-03-31', ['2026-04-01', '2026-07-01', '2026-10-01', '2027-01-01']],
    ['on its first day', '2026-04-01', ['2026-04-01', '2026-07-01', '2026-10-01', '2027-01-01']],
    [
      'on the last day of a quarter',
      '2026-06-30',
      ['2026-06-30', '2026-07-01', '2026-10-01', '2027-01-01'],
    ],
    ['in its third quarter', '2026-11-30', ['2026-11-30', '2027-01-01']],
    ['on its last day', '2027-03-31', ['2027-03-31']],
    ['after it ended', '2027-04-01', ['2027-04-01']],
  ])('are those that have not ended, %s (dates)', (_name, today, days) => {
    expect(proposeQuarters(2026, pence(400), today).map(({ dueOn }) => dueOn)).toEqual(days);
  });

  it('add up to what is left to the penny, the earlier ones taking the pennies that remain (money)', () => {
    const amounts = proposeQuarters(2026, pence(1003), '2026-03-01').map(
      (part) => part.amountPence,
    );
    expect(amounts).toEqual([251, 251, 251, 250]);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: LARGEST }),
        fc.integer({ min: 0, max: 500 }),
        (total, days) => {
          const today = new Date(Date.UTC(2026, 2, 1 + days)).toISOString().slice(0, 10);
          const parts = proposeQuarters(2026, pence(total), today);
          expect(sumPence(parts.map((part) => part.amountPence))).toBe(total);
        },
      ),
    );
  });
});
