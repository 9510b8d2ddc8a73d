import fc from 'fast-check';

/** One of the two years of the model: 0 is 2025-26, 1 is 2026-27. */
export type YearIndex = 0 | 1;

/**
 * A command with small numbers. `award` and `payment` are indexes into the records of the sequence, taken modulo their
 * number.
 */
export type MoneyCommand =
  | { readonly kind: 'allocate'; readonly year: YearIndex; readonly pence: number }
  | { readonly kind: 'over-programme'; readonly year: YearIndex; readonly basisPoints: number }
  | { readonly kind: 'close-year' | 'reopen-year'; readonly year: YearIndex }
  | { readonly kind: 'vire'; readonly year: YearIndex; readonly pence: number }
  | { readonly kind: 'draft'; readonly first: number; readonly second: number }
  | { readonly kind: AwardStep; readonly award: number }
  | {
      readonly kind: 'vary';
      readonly award: number;
      readonly first: number;
      readonly second: number;
    }
  | {
      readonly kind: 'plan';
      readonly award: number;
      readonly year: YearIndex;
      readonly pence: number;
    }
  | { readonly kind: PaymentStep; readonly payment: number }
  | Advance;

/** The next step that brings an award closer to paid money. */
export interface Advance {
  readonly kind: 'advance';
  readonly award: number;
  readonly year: YearIndex;
  readonly pence: number;
}

export const AWARD_STEPS = [
  'approve',
  'withdraw',
  'offer',
  'accept',
  'decline',
  'lapse',
  'confirm-year',
  'suspend',
  'resume',
  'terminate',
  'complete',
] as const;

export type AwardStep = (typeof AWARD_STEPS)[number];

export const PAYMENT_STEPS = [
  'request',
  'approve-payment',
  'send-back',
  'reject',
  'hold',
  'resume-payment',
  'cancel',
  'release',
  'reconcile',
] as const;

export type PaymentStep = (typeof PAYMENT_STEPS)[number];

const year = fc.constantFrom<YearIndex>(0, 1);
const index = fc.nat({ max: 2 });
const pence = fc.integer({ min: 1, max: 60 });

function step<Kind extends string>(kind: Kind, weight: number) {
  return { weight, arbitrary: fc.record({ kind: fc.constant(kind), award: index }) };
}

function paymentStep<Kind extends string>(kind: Kind, weight: number) {
  return { weight, arbitrary: fc.record({ kind: fc.constant(kind), payment: index }) };
}

/** Steps forward are more likely than steps that end a record, so that sequences reach paid money. */
const COMMAND = fc.oneof(
  {
    weight: 45,
    arbitrary: fc.record({ kind: fc.constant('advance' as const), award: index, year, pence }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('allocate' as const),
      year,
      pence: fc.integer({ min: -60, max: 120 }).filter((amount) => amount !== 0),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('over-programme' as const),
      year,
      basisPoints: fc.constantFrom(0, 500, 1500, 2500),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('close-year' as const), year }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reopen-year' as const), year }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('vire' as const), year, pence }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('draft' as const),
      first: fc.integer({ min: 0, max: 60 }),
      second: fc.integer({ min: 0, max: 60 }),
    }),
  },
  step('approve', 3),
  step('withdraw', 1),
  step('offer', 3),
  step('accept', 3),
  step('decline', 1),
  step('lapse', 1),
  step('confirm-year', 3),
  step('suspend', 1),
  step('resume', 2),
  step('terminate', 1),
  step('complete', 2),
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('vary' as const),
      award: index,
      first: fc.integer({ min: 0, max: 80 }),
      second: fc.integer({ min: 0, max: 80 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('plan' as const), award: index, year, pence }),
  },
  paymentStep('request', 2),
  paymentStep('approve-payment', 2),
  paymentStep('send-back', 1),
  paymentStep('reject', 1),
  paymentStep('hold', 1),
  paymentStep('resume-payment', 1),
  paymentStep('cancel', 1),
  paymentStep('release', 2),
  paymentStep('reconcile', 2),
) as fc.Arbitrary<MoneyCommand>;

/** A sequence that begins with an allocation, so that there is money to spend. */
export const SEQUENCE = fc
  .tuple(
    fc.integer({ min: 30, max: 200 }),
    fc.integer({ min: 0, max: 200 }),
    fc.array(COMMAND, { minLength: 6, maxLength: 30, size: 'max' }),
  )
  .map(([first, second, commands]) => ({ allocations: [first, second] as const, commands }));
