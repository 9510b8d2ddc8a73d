import { formatPounds, formatSum, negatePence, type Pence } from '../money/index.js';
import { budgetLineWords, type BudgetLineKey } from './budget-line.js';
import {
  LEDGER_CHECKS,
  lineComparisons,
  type Comparison,
  type LedgerCheck,
  type LineFacts,
} from './verify-line.js';

/** What the awards of a fund are for, and what their years add up to, in pence; those that draw alone. */
export interface FundAwardFacts {
  readonly fundCode: string;
  readonly fundName: string;
  readonly awardsPence: Pence;
  readonly awardYearsPence: Pence;
}

/** All that is needed to verify the ledger, read at one moment, in the order to verify it in. */
export interface LedgerFacts {
  readonly lines: readonly LineFacts[];
  readonly funds: readonly FundAwardFacts[];
}

/** Two figures that should be the same and are not, with where they stand; year and pot null for a whole fund. */
export interface LedgerDifference extends Comparison {
  readonly fundCode: string;
  readonly fundName: string;
  readonly line: BudgetLineKey | null;
  /** All of it for a person: "CFF 2026-27: reserved should be £3 by its journals and is £4, £1 too much." */
  readonly sentence: string;
}

/** How much of a check was compared, and how often it did not agree. */
export interface CheckedCount {
  readonly check: LedgerCheck;
  readonly compared: number;
  readonly differences: number;
}

/** Whether the ledger agrees with everything that follows from it. */
export interface LedgerVerification {
  readonly checks: readonly CheckedCount[];
  readonly first: LedgerDifference | null;
}

interface Placed {
  readonly fundCode: string;
  readonly fundName: string;
  readonly line: BudgetLineKey | null;
  readonly comparison: Comparison;
}

function placedComparisons({ lines, funds }: LedgerFacts): Placed[] {
  const ofLines = lines.flatMap((line) =>
    lineComparisons(line).map((comparison) => ({
      fundCode: line.fundCode,
      fundName: line.fundName,
      line: { financialYear: line.financialYear, pot: line.pot },
      comparison,
    })),
  );
  const ofFunds = funds.map(({ fundCode, fundName, awardsPence, awardYearsPence }) => ({
    fundCode,
    fundName,
    line: null,
    comparison: {
      check: 'awards' as const,
      figure: 'the amount of its awards',
      source: 'their years',
      expectedPence: awardYearsPence,
      foundPence: awardsPence,
    },
  }));
  return [...ofLines, ...ofFunds];
}

function differs({ comparison }: Placed): boolean {
  return comparison.expectedPence !== comparison.foundPence;
}

function differenceOf({ fundCode, fundName, line, comparison }: Placed): LedgerDifference {
  const { figure, source, expectedPence, foundPence } = comparison;
  const more = foundPence > expectedPence;
  const apart = more
    ? formatSum([foundPence, negatePence(expectedPence)])
    : formatSum([expectedPence, negatePence(foundPence)]);
  const where = line === null ? fundCode : `${fundCode} ${budgetLineWords(line)}`;
  const sentence = `${where}: ${figure} should be ${formatPounds(expectedPence)} by ${source} and is ${formatPounds(foundPence)}, ${apart} too ${more ? 'much' : 'little'}.`;
  return { ...comparison, fundCode, fundName, line, sentence };
}

/**
 * Holds every running total against its journals, the award years and the payments, and names the
 * first difference (1-product, money rules 3 and 4). Pure: the same facts always give the same answer.
 */
export function verifyLedger(facts: LedgerFacts): LedgerVerification {
  const placed = placedComparisons(facts);
  const found = placed.find(differs);
  return {
    checks: LEDGER_CHECKS.map((check) => {
      const own = placed.filter(({ comparison }) => comparison.check === check);
      return { check, compared: own.length, differences: own.filter(differs).length };
    }),
    first: found === undefined ? null : differenceOf(found),
  };
}
