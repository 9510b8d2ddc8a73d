import { formatPounds, formatSum, negatePence, type Pence } from '../money/index.js';
import { budgetLineWords, type BudgetLineKey } from './budget-line.js';
import {
  LEDGER_CHECKS,
  lineComparisons,
  type Comparison,
  type LedgerCheck,
  type LineFacts,
} from './verify-line.js';

/**
 * The sum of the awards of a fund and the sum of their years, in pence; without awards that ended before
 * acceptance.
 */
export interface FundAwardFacts {
  readonly fundCode: string;
  readonly fundName: string;
  readonly awardsPence: Pence;
  readonly awardYearsPence: Pence;
}

/** What the recoveries of a fund say of their money, and the records that it is checked against, in pence. */
export interface FundRecoveryFacts {
  readonly fundCode: string;
  readonly fundName: string;
  /** Received by its recoveries, by its payments, and by the receipts that are not reversed. */
  readonly receivedPence: Pence;
  readonly recoveredPaymentsPence: Pence;
  readonly receiptsPence: Pence;
  /** Of these, what came back after the year of the payment was closed: by its payments and by its receipts. */
  readonly recoveredLaterPaymentsPence: Pence;
  readonly laterReceiptsPence: Pence;
  /** Written off or waived by its recoveries, by its payments, and by the losses that have all their approvals. */
  readonly lostPence: Pence;
  readonly lostPaymentsPence: Pence;
  readonly lossesPence: Pence;
  /** What the register of losses shows as approved. */
  readonly registeredLossesPence: Pence;
}

/** Everything that is needed to verify the ledger, read at one moment, in the order of the checks. */
export interface LedgerFacts {
  readonly lines: readonly LineFacts[];
  readonly funds: readonly FundAwardFacts[];
  readonly recoveries: readonly FundRecoveryFacts[];
}

/** Two figures that should be equal and are not, with their place; year and pot are null for a whole fund. */
export interface LedgerDifference extends Comparison {
  readonly fundCode: string;
  readonly fundName: string;
  readonly line: BudgetLineKey | null;
  /** The difference as a sentence: "CFF 2026-27: reserved should be £3 by its journals and is £4, £1 too much." */
  readonly sentence: string;
}

/** How many figures a check compared, and how many differed. */
export interface CheckedCount {
  readonly check: LedgerCheck;
  readonly compared: number;
  readonly differences: number;
}

/** The result of verifying the ledger. */
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

function recoveryComparisons(fund: FundRecoveryFacts): Comparison[] {
  const received = { check: 'recoveries', source: 'its receipts' } as const;
  const lost = { check: 'recoveries', source: 'approved write-offs and waivers' } as const;
  const { receiptsPence, lossesPence } = fund;
  return [
    {
      ...received,
      figure: 'what its recoveries have received',
      expectedPence: receiptsPence,
      foundPence: fund.receivedPence,
    },
    {
      ...received,
      figure: 'what its payments say was recovered',
      expectedPence: receiptsPence,
      foundPence: fund.recoveredPaymentsPence,
    },
    {
      check: 'recoveries',
      source: 'the receipts that are not booked on their own budget',
      figure: 'what its payments say came back after their year was closed',
      expectedPence: fund.laterReceiptsPence,
      foundPence: fund.recoveredLaterPaymentsPence,
    },
    {
      ...lost,
      figure: 'what its recoveries have given up',
      expectedPence: lossesPence,
      foundPence: fund.lostPence,
    },
    {
      ...lost,
      figure: 'what its payments say was given up',
      expectedPence: lossesPence,
      foundPence: fund.lostPaymentsPence,
    },
    {
      check: 'recoveries',
      source: 'the approvals that were given',
      figure: 'what its register of losses shows',
      expectedPence: lossesPence,
      foundPence: fund.registeredLossesPence,
    },
  ];
}

function placedComparisons({ lines, funds, recoveries }: LedgerFacts): Placed[] {
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
  const ofRecoveries = recoveries.flatMap((fund) =>
    recoveryComparisons(fund).map((comparison) => ({
      fundCode: fund.fundCode,
      fundName: fund.fundName,
      line: null,
      comparison,
    })),
  );
  return [...ofLines, ...ofFunds, ...ofRecoveries];
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
 * Compares every stored total with the journals, the award years and the payments, counts the
 * differences and describes the first one (docs/glossary.md, money rules 3 and 4). Pure: the same facts give the same answer.
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
