import { keysOf } from '../shared/index.js';
import { boundedSum, negatePence, ZERO, type Pence } from '../money/index.js';
import {
  overProgrammingOf,
  type BudgetAuthority,
  type BudgetLineKey,
  type BudgetStatus,
  type BudgetTotals,
} from './budget-line.js';

/** The stored totals of one budget line and the figures they are checked against, in pence. */
export interface LineFacts extends BudgetTotals, BudgetLineKey {
  readonly fundCode: string;
  readonly fundName: string;
  readonly status: BudgetStatus;
  readonly authority: BudgetAuthority;
  /** What its recorded authority gives it; zero where none is recorded. */
  readonly authorityPence: Pence;
  /** What the latest authority gives it that two people agreed on; zero where there is none. */
  readonly agreedAuthorityPence: Pence;
  readonly overProgrammingBasisPoints: number;
  readonly overProgrammingPence: Pence;
  /** The sums of its journals by account; `allocatedPence` is what came from funding. */
  readonly journals: BudgetTotals;
  /** The sum of the first journal that does not add up to zero, and the record it is about. */
  readonly unbalancedPence: Pence;
  readonly unbalancedReference: string | null;
  /** The award years on this line of awards that are not accepted yet. */
  readonly unacceptedYearsPence: Pence;
  /** The indicative years on this line of accepted awards, which are reserved until they are confirmed. */
  readonly indicativeYearsPence: Pence;
  /** The confirmed years on this line of accepted awards. */
  readonly confirmedYearsPence: Pence;
  /** The confirmed years on this line of awards that are not accepted yet. */
  readonly confirmedEarlyPence: Pence;
  /** The payments on this line that the ledger confirmed, including those recovered since. */
  readonly confirmedPaymentsPence: Pence;
  /** What was recovered of them and booked on this line, while its year was open. */
  readonly recoveredPence: Pence;
  /** The receipts of recoveries that are booked on this line: its own, and those of closed years added to it. */
  readonly receiptsPence: Pence;
  /** What the journals of receipts made available on this line, less those that were reversed. */
  readonly receiptJournalsPence: Pence;
}

/** What each check compares with what, in words. */
export const LEDGER_CHECK_WORDS = {
  conserved: 'Allocated is available, reserved, committed and paid together',
  balanced: 'Every journal sums to zero',
  journals: 'Every running total is what its journals add up to',
  'over-programming': 'Nothing is committed beyond recorded over-programming',
  'award-years':
    'Reserved is what awards have in that year before they are accepted or while the year is indicative; committed and paid what is confirmed',
  authority:
    'Nothing is confirmed, committed or paid on a budget without authority, and every recorded authority is the one that two people agreed on',
  lapsed: 'A closed year owes nothing, so that all that is not paid has lapsed',
  payments: 'What is paid is what payments say, less what was recovered',
  receipts: 'Every receipt that is booked on a budget has its journal',
  awards: 'Awards are what their years add up to',
  recoveries: 'What recoveries have received and given up is what receipts and approvals add up to',
};

export const LEDGER_CHECKS = keysOf(LEDGER_CHECK_WORDS);

export type LedgerCheck = keyof typeof LEDGER_CHECK_WORDS;

/** Two figures that must be the same; `found` is the stored one. */
export interface Comparison {
  readonly check: LedgerCheck;
  /** The name of the figure inside a sentence, for example "reserved". */
  readonly figure: string;
  /** Where the expected amount comes from, for example "the journals". */
  readonly source: string;
  readonly expectedPence: Pence;
  readonly foundPence: Pence;
}

const FIGURES = [
  ['allocated', 'allocatedPence'],
  ['available', 'availablePence'],
  ['reserved', 'reservedPence'],
  ['committed', 'committedPence'],
  ['paid', 'paidPence'],
] as const;

function accountsPence(totals: BudgetTotals): Pence {
  const { availablePence, reservedPence, committedPence, paidPence } = totals;
  return boundedSum([availablePence, reservedPence, committedPence, paidPence]);
}

function ofJournals(line: LineFacts): Comparison[] {
  return FIGURES.map(([figure, field]) => ({
    check: 'journals',
    figure,
    source: 'its journals',
    expectedPence: line.journals[field],
    foundPence: line[field],
  }));
}

function ofOverProgramming(line: LineFacts): Comparison[] {
  const { allocatedPence, overProgrammingBasisPoints, overProgrammingPence, availablePence } = line;
  const allowed = overProgrammingOf(allocatedPence, overProgrammingBasisPoints);
  const floor = negatePence(allowed);
  const about = { check: 'over-programming', source: 'the recorded percentage' } as const;
  return [
    {
      ...about,
      figure: 'over-programming',
      expectedPence: allowed,
      foundPence: overProgrammingPence,
    },
    {
      ...about,
      figure: 'available at least',
      expectedPence: availablePence < floor ? floor : availablePence,
      foundPence: availablePence,
    },
  ];
}

function ofAwardYears(line: LineFacts): Comparison[] {
  const about = { check: 'award-years' } as const;
  return [
    {
      ...about,
      figure: 'reserved',
      source: 'the awards that are not accepted and the indicative years of those that are',
      expectedPence: boundedSum([line.unacceptedYearsPence, line.indicativeYearsPence]),
      foundPence: line.reservedPence,
    },
    {
      ...about,
      figure: 'committed and paid',
      source: 'the confirmed years of its accepted awards',
      expectedPence: line.confirmedYearsPence,
      foundPence: boundedSum([line.committedPence, line.paidPence]),
    },
  ];
}

/** What a planned line may not have, and the authority that two people agreed on (docs/glossary.md, Authority). */
function ofAuthority(line: LineFacts): Comparison[] {
  const { authority, committedPence, paidPence, confirmedYearsPence, confirmedEarlyPence } = line;
  const planned = authority === 'planned';
  const about = { check: 'authority', source: 'a budget that is planned' } as const;
  const found = (amounts: readonly Pence[]) => (planned ? boundedSum(amounts) : ZERO);
  return [
    {
      ...about,
      figure: 'committed and paid',
      expectedPence: ZERO,
      foundPence: found([committedPence, paidPence]),
    },
    {
      ...about,
      figure: 'the confirmed years of its awards',
      expectedPence: ZERO,
      foundPence: found([confirmedYearsPence, confirmedEarlyPence]),
    },
    {
      check: 'authority',
      figure: 'the amount of its authority',
      source: 'the authority that two people agreed on',
      expectedPence: line.agreedAuthorityPence,
      foundPence: line.authorityPence,
    },
  ];
}

/** A closed line has only what is paid and what has lapsed (docs/glossary.md, Lapsed budget). */
function ofLapsed({ status, reservedPence, committedPence }: LineFacts): Comparison {
  const owed = status === 'closed' ? boundedSum([reservedPence, committedPence]) : ZERO;
  return {
    check: 'lapsed',
    figure: 'reserved and committed',
    source: 'a year that is closed',
    expectedPence: ZERO,
    foundPence: owed,
  };
}

/** Every comparison for one budget line, in the order of the checks (docs/glossary.md, money rules 3, 4 and 6). */
export function lineComparisons(line: LineFacts): Comparison[] {
  const paid = [line.confirmedPaymentsPence, negatePence(line.recoveredPence)];
  return [
    {
      check: 'conserved',
      figure: 'allocated',
      source: 'its four other figures together',
      expectedPence: accountsPence(line),
      foundPence: line.allocatedPence,
    },
    {
      check: 'balanced',
      figure: `left over by the journals of ${line.unbalancedReference ?? 'this line'}`,
      source: 'double entry',
      expectedPence: ZERO,
      foundPence: line.unbalancedPence,
    },
    ...ofJournals(line),
    ...ofOverProgramming(line),
    ...ofAwardYears(line),
    ...ofAuthority(line),
    ofLapsed(line),
    {
      check: 'payments',
      figure: 'paid',
      source: 'its payments less recoveries',
      expectedPence: boundedSum(paid),
      foundPence: line.paidPence,
    },
    {
      check: 'receipts',
      figure: 'received back by its journals',
      source: 'the receipts that are booked on it',
      expectedPence: line.receiptsPence,
      foundPence: line.receiptJournalsPence,
    },
  ];
}
