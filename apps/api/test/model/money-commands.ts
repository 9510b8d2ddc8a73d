import fc from 'fast-check';

/** One of the two years of the model: 0 is the one before the other. */
export type YearIndex = 0 | 1;

/**
 * A command with small numbers. `award`, `payment` and `recovery` are indexes into the records of the sequence, taken modulo their
 * number.
 */
export type MoneyCommand =
  | { readonly kind: 'allocate'; readonly year: YearIndex; readonly pence: number }
  | { readonly kind: 'give-authority'; readonly year: YearIndex; readonly pence: number }
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
  | { readonly kind: 'recover'; readonly payment: number; readonly pence: number }
  | {
      readonly kind: 'receive';
      readonly recovery: number;
      readonly pence: number;
      /** Where the money is booked if the year of the payment is closed. */
      readonly bookTo: 'open-year' | 'surrendered';
    }
  | { readonly kind: 'write-off'; readonly recovery: number; readonly pence: number }
  | { readonly kind: 'reverse-receipt'; readonly recovery: number }
  | Advance;

/** A year's budget as a sequence begins: its allocation, and whether it is planned or has authority for that. */
export interface Budget {
  readonly pence: number;
  readonly planned: boolean;
}

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
/** What is asked back is often less than was paid; it comes back in parts. */
const asked = fc.integer({ min: 1, max: 24 });
const part = fc.integer({ min: 1, max: 10 });

function step<Kind extends string>(kind: Kind, weight: number) {
  return { weight, arbitrary: fc.record({ kind: fc.constant(kind), award: index }) };
}

function paymentStep<Kind extends string>(kind: Kind, weight: number) {
  return { weight, arbitrary: fc.record({ kind: fc.constant(kind), payment: index }) };
}

/** Commands about money that comes back of a paid payment. */
const RECOVERING = [
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('recover' as const), payment: index, pence: asked }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('receive' as const),
      recovery: index,
      pence: part,
      bookTo: fc.constantFrom('open-year' as const, 'surrendered' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('write-off' as const), recovery: index, pence: part }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('reverse-receipt' as const), recovery: index }),
  },
];

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
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('give-authority' as const),
      year,
      pence: fc.integer({ min: 1, max: 240 }),
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
  ...RECOVERING,
) as fc.Arbitrary<MoneyCommand>;

/** What can happen around recoveries: the year closes and is reopened, other awards want the money, the award ends. */
const RECOVERY_COMMAND = fc.oneof(
  ...RECOVERING,
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('close-year' as const), year }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reopen-year' as const), year }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('vire' as const), year, pence }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('draft' as const),
      first: fc.integer({ min: 0, max: 60 }),
      second: fc.integer({ min: 0, max: 60 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('vary' as const),
      award: index,
      first: fc.integer({ min: 0, max: 80 }),
      second: fc.integer({ min: 0, max: 80 }),
    }),
  },
  step('terminate', 1),
  step('complete', 1),
) as fc.Arbitrary<MoneyCommand>;

/** Drafts an award of the first year, and pays all of it. */
function paidAward(first: number): MoneyCommand[] {
  const step: MoneyCommand = { kind: 'advance', award: 0, year: 0, pence: first };
  const steps = [
    'approve',
    'offer',
    'accept',
    'plan',
    'request',
    'approve',
    'release',
    'reconcile',
  ];
  return [{ kind: 'draft', first, second: 0 }, ...steps.map(() => step)];
}

const COMMANDS = fc.oneof(
  { weight: 2, arbitrary: fc.array(COMMAND, { minLength: 6, maxLength: 30, size: 'max' }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.integer({ min: 20, max: 30 }),
        fc.array(RECOVERY_COMMAND, { minLength: 4, maxLength: 16, size: 'max' }),
      )
      .map(([first, commands]) => [...paidAward(first), ...commands]),
  },
);

/**
 * A sequence that begins with allocations, so that there is money to spend. Each year is planned or has authority; one
 * that begins with a paid award has it.
 */
export const SEQUENCE = fc
  .tuple(
    fc.integer({ min: 30, max: 200 }),
    fc.integer({ min: 0, max: 200 }),
    fc.tuple(fc.boolean(), fc.boolean()),
    COMMANDS,
  )
  .map(([first, second, planned, commands]) => ({
    budgets: [
      { pence: first, planned: planned[0] && commands[0]?.kind !== 'draft' },
      { pence: second, planned: planned[1] || second === 0 },
    ] satisfies Budget[],
    commands,
  }));
