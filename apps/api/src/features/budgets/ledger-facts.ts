import type {
  FundAwardFacts,
  FundRecoveryFacts,
  LedgerFacts,
  LineFacts,
} from '@almoner/domain/budgets';
import { required } from '../../platform/database/find.js';
import {
  FUND_AWARD_FACTS,
  FUND_RECOVERY_FACTS,
  LEDGER_COUNTS,
  LINE_FACTS,
} from './ledger-facts.sql.js';

/** How many records were read to verify the ledger. */
export interface LedgerCounts {
  readonly budgetLines: number;
  readonly journals: number;
  readonly journalLines: number;
  readonly awards: number;
  readonly awardYears: number;
  readonly payments: number;
}

type Read = <Row extends object>(sql: string) => Promise<Row[]>;

/**
 * Reads everything that the verification of the ledger compares. All statements of `read` must see the same moment of
 * the database (REPEATABLE READ); otherwise a payment made between two of them would look like a difference.
 */
export async function readLedgerFacts(
  read: Read,
): Promise<{ readonly facts: LedgerFacts; readonly counts: LedgerCounts }> {
  const lines = await read<LineFacts>(LINE_FACTS);
  const funds = await read<FundAwardFacts>(FUND_AWARD_FACTS);
  const recoveries = await read<FundRecoveryFacts>(FUND_RECOVERY_FACTS);
  const [counts] = await read<LedgerCounts>(LEDGER_COUNTS);
  return { facts: { lines, funds, recoveries }, counts: required(counts) };
}
