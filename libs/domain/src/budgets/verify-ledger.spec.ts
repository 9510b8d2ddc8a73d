import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { pence, sumPence, ZERO } from '../money/index.js';
import {
  applyMovements,
  verifyLedger,
  type BudgetLine,
  type BudgetTotals,
  type LineFacts,
  type Movement,
} from './index.js';

const NOTHING: BudgetTotals = {
  allocatedPence: ZERO,
  availablePence: ZERO,
  reservedPence: ZERO,
  committedPence: ZERO,
  paidPence: ZERO,
};

/** The life of an award on a line: each step moves all of it on. */
const STEPS: readonly Pick<Movement, 'from' | 'to'>[] = [
  { from: 'available', to: 'reserved' },
  { from: 'reserved', to: 'committed' },
  { from: 'committed', to: 'paid' },
];

const awards = fc.array(
  fc.record({
    amount: fc.integer({ min: 1, max: 1_000 }),
    steps: fc.integer({ min: 1, max: 3 }),
    accepted: fc.boolean(),
  }),
  { minLength: 1, maxLength: 8 },
);

interface Life {
  readonly amount: number;
  readonly steps: number;
  /** Whether a life that is only reserved is the indicative year of an accepted award. */
  readonly accepted?: boolean;
}

/** The totals after every award has gone as far as it went, from an allocation of exactly that much. */
function played(lives: readonly Life[]): BudgetTotals {
  const amount = sumPence(lives.map((life) => pence(life.amount)));
  const line: BudgetLine = {
    ...NOTHING,
    id: 'line-1',
    financialYear: 2026,
    pot: 'main',
    status: 'open',
    authority: 'approved',
    overProgrammingBasisPoints: 0,
    allocatedPence: amount,
    availablePence: amount,
  };
  const movements = lives.flatMap((life) =>
    STEPS.slice(0, life.steps).map((step): Movement => ({
      ...step,
      budgetLineId: 'line-1',
      amountPence: pence(life.amount),
    })),
  );
  const decision = applyMovements(line, movements);
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.value;
}

function factsOf(lives: readonly Life[]): LineFacts {
  const totals = played(lives);
  const sumOf = (keep: (life: Life) => boolean) =>
    sumPence(lives.filter(keep).map((life) => pence(life.amount)));
  return {
    ...totals,
    fundCode: 'CFF',
    fundName: 'Children and Families Fund',
    financialYear: 2026,
    pot: 'main',
    status: 'open',
    authority: 'approved',
    authorityPence: ZERO,
    agreedAuthorityPence: ZERO,
    overProgrammingBasisPoints: 0,
    overProgrammingPence: ZERO,
    journals: totals,
    unbalancedPence: ZERO,
    unbalancedReference: null,
    unacceptedYearsPence: sumOf((life) => life.steps === 1 && life.accepted !== true),
    indicativeYearsPence: sumOf((life) => life.steps === 1 && life.accepted === true),
    confirmedYearsPence: sumOf((life) => life.steps > 1),
    confirmedEarlyPence: ZERO,
    confirmedPaymentsPence: sumOf((life) => life.steps === 3),
    recoveredPence: ZERO,
    receiptsPence: ZERO,
    receiptJournalsPence: ZERO,
  };
}

const AMOUNTS = [
  'allocatedPence',
  'availablePence',
  'reservedPence',
  'committedPence',
  'paidPence',
  'overProgrammingPence',
  'unbalancedPence',
  'unacceptedYearsPence',
  'indicativeYearsPence',
  'confirmedYearsPence',
  'confirmedPaymentsPence',
  'recoveredPence',
  'receiptsPence',
  'receiptJournalsPence',
  'authorityPence',
  'agreedAuthorityPence',
] as const;

describe('verifying the ledger', () => {
  it('agrees after any sequence of movements (money)', () => {
    fc.assert(
      fc.property(awards, (lives) => {
        const { first, checks } = verifyLedger({
          lines: [factsOf(lives)],
          funds: [],
          recoveries: [],
        });
        expect(first).toBeNull();
        expect(checks.every((one) => one.differences === 0)).toBe(true);
      }),
    );
  });

  it('names a difference whichever amount is changed, by however little (money)', () => {
    const changes = fc.integer({ min: -50, max: 50 }).filter((change) => change !== 0);
    fc.assert(
      fc.property(awards, fc.constantFrom(...AMOUNTS), changes, (lives, field, change) => {
        const facts = factsOf(lives);
        const tampered = { ...facts, [field]: pence(facts[field] + change) };
        const { first } = verifyLedger({ lines: [tampered], funds: [], recoveries: [] });
        expect(first).toMatchObject({ fundCode: 'CFF', line: { financialYear: 2026 } });
      }),
    );
  });

  it('names the first line that differs, in words and figures', () => {
    const sound = factsOf([{ amount: 500, steps: 2 }]);
    const wrong = { ...sound, fundCode: 'PDI', pot: 'Capital', committedPence: pence(400) };
    const later = { ...sound, fundCode: 'RTE', paidPence: pence(1) };
    const { first, checks } = verifyLedger({
      lines: [sound, wrong, later],
      funds: [],
      recoveries: [],
    });
    expect(first?.sentence).toBe(
      'PDI 2026-27 (Capital): allocated should be £4 by its four other figures together and is £5, £1 too much.',
    );
    expect(checks.find((one) => one.check === 'conserved')).toEqual({
      check: 'conserved',
      compared: 3,
      differences: 2,
    });
  });

  it('takes what was recovered from what payments say', () => {
    const facts = factsOf([{ amount: 500, steps: 3 }]);
    const paidPence = pence(300);
    const recovered: LineFacts = {
      ...facts,
      availablePence: pence(200),
      paidPence,
      journals: { ...facts.journals, availablePence: pence(200), paidPence },
      confirmedYearsPence: paidPence,
      recoveredPence: pence(200),
      receiptsPence: pence(200),
      receiptJournalsPence: pence(200),
    };
    expect(verifyLedger({ lines: [recovered], funds: [], recoveries: [] }).first).toBeNull();
  });

  it('expects an indicative year of an accepted award to be reserved, never committed (indicative)', () => {
    const facts = factsOf([{ amount: 500, steps: 1, accepted: true }]);
    expect(facts).toMatchObject({ indicativeYearsPence: 500, reservedPence: 500 });
    expect(verifyLedger({ lines: [facts], funds: [], recoveries: [] }).first).toBeNull();
    const committed: LineFacts = {
      ...facts,
      reservedPence: ZERO,
      committedPence: pence(500),
      journals: { ...facts.journals, reservedPence: ZERO, committedPence: pence(500) },
    };
    expect(verifyLedger({ lines: [committed], funds: [], recoveries: [] }).first).toMatchObject({
      check: 'award-years',
      figure: 'reserved',
      expectedPence: 500,
      foundPence: 0,
    });
  });

  it('names what is committed, paid or confirmed on a line without authority (authority)', () => {
    const early = factsOf([{ amount: 500, steps: 2 }]);
    const planned: LineFacts = { ...early, authority: 'planned' };
    expect(verifyLedger({ lines: [planned], funds: [], recoveries: [] }).first).toMatchObject({
      check: 'authority',
      figure: 'committed and paid',
      foundPence: 500,
    });
    const reserved = factsOf([{ amount: 500, steps: 1 }]);
    const confirmed: LineFacts = {
      ...reserved,
      authority: 'planned',
      confirmedEarlyPence: pence(500),
    };
    expect(verifyLedger({ lines: [confirmed], funds: [], recoveries: [] }).first).toMatchObject({
      figure: 'the confirmed years of its awards',
    });
    const alone: LineFacts = {
      ...early,
      authorityPence: pence(600),
      agreedAuthorityPence: pence(500),
    };
    expect(verifyLedger({ lines: [alone], funds: [], recoveries: [] }).first?.sentence).toContain(
      'the amount of its authority should be £5 by the authority that two people agreed on and is £6',
    );
    const indicative: LineFacts = { ...reserved, authority: 'planned' };
    expect(verifyLedger({ lines: [indicative], funds: [], recoveries: [] }).first).toBeNull();
  });

  it('names money that a closed year still owes, which has not lapsed (lapsed)', () => {
    const facts = factsOf([{ amount: 500, steps: 2 }]);
    expect(
      verifyLedger({ lines: [{ ...facts, status: 'closed' }], funds: [], recoveries: [] }).first,
    ).toMatchObject({ check: 'lapsed', expectedPence: 0, foundPence: 500 });
  });

  it('holds the awards of a fund against their years', () => {
    const funds = [
      { fundCode: 'CFF', fundName: 'CFF', awardsPence: pence(501), awardYearsPence: pence(500) },
    ];
    expect(verifyLedger({ lines: [], funds, recoveries: [] }).first).toMatchObject({
      check: 'awards',
      line: null,
      sentence:
        'CFF: the amount of its awards should be £5 by their years and is £5.01, £0.01 too much.',
    });
  });

  it.each([
    ['receivedPence', 'what its recoveries have received should be £5 by its receipts'],
    ['recoveredPaymentsPence', 'what its payments say was recovered should be £5'],
    ['lostPence', 'what its recoveries have given up should be £5 by approved write-offs'],
    ['lostPaymentsPence', 'what its payments say was given up should be £5'],
    ['recoveredLaterPaymentsPence', 'what its payments say came back after their year was closed'],
    ['registeredLossesPence', 'what its register of losses shows should be £5'],
  ] as const)('holds recoveries against receipts and write-offs: %s', (field, words) => {
    const sound = {
      fundCode: 'CFF',
      fundName: 'CFF',
      receivedPence: pence(500),
      recoveredPaymentsPence: pence(500),
      receiptsPence: pence(500),
      lostPence: pence(500),
      lostPaymentsPence: pence(500),
      lossesPence: pence(500),
      registeredLossesPence: pence(500),
      recoveredLaterPaymentsPence: pence(500),
      laterReceiptsPence: pence(500),
    };
    const verified = (fund: typeof sound) =>
      verifyLedger({ lines: [], funds: [], recoveries: [fund] }).first;
    expect(verified(sound)).toBeNull();
    expect(verified({ ...sound, [field]: pence(501) })).toMatchObject({ check: 'recoveries' });
    expect(verified({ ...sound, [field]: pence(501) })?.sentence).toContain(words);
  });
});
