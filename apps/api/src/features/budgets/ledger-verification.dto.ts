import { LEDGER_CHECKS, type LedgerCheck } from '@almoner/domain/budgets';
import {
  ChoiceField,
  FinancialYearField,
  FlagField,
  InstantField,
  IntegerField,
  ListField,
  ObjectField,
  TextField,
} from '../../platform/http/fields.js';

class LedgerCheckView {
  @ChoiceField(LEDGER_CHECKS, { name: 'LedgerCheck' })
  check: LedgerCheck;

  @TextField({ description: 'The figures that the check compares.' })
  words: string;

  @IntegerField({ min: 0, description: 'Pairs of figures compared.' })
  compared: number;

  @IntegerField({ min: 0 })
  differences: number;
}

class LedgerDifferenceView {
  @ChoiceField(LEDGER_CHECKS, { name: 'LedgerCheck' })
  check: LedgerCheck;

  @TextField()
  fundCode: string;

  @TextField()
  fundName: string;

  @FinancialYearField({ nullable: true, description: 'Null where it is about a whole fund.' })
  financialYear: string | null;

  @TextField({ nullable: true })
  pot: string | null;

  @TextField({ example: 'reserved' })
  figure: string;

  @IntegerField({ description: 'Pence: what the figure should be.' })
  expectedPence: number;

  @IntegerField({ description: 'Pence: what is stored.' })
  foundPence: number;

  @TextField({ max: 2000, description: 'The difference as a sentence.' })
  sentence: string;
}

class LedgerCountsView {
  @IntegerField({ min: 0 })
  budgetLines: number;

  @IntegerField({ min: 0 })
  journals: number;

  @IntegerField({ min: 0 })
  journalLines: number;

  @IntegerField({ min: 0 })
  awards: number;

  @IntegerField({ min: 0 })
  awardYears: number;

  @IntegerField({ min: 0 })
  payments: number;
}

/** Whether every running total agrees with the journals, the award years and the payments. */
export class LedgerVerificationView {
  @InstantField({ description: 'The moment at which everything was read.' })
  verifiedAt: string;

  @FlagField()
  agrees: boolean;

  @FlagField({ description: 'False where the reader has the permission in named funds only.' })
  everyFund: boolean;

  @ListField(() => LedgerCheckView)
  checks: LedgerCheckView[];

  @ObjectField(() => LedgerDifferenceView, {
    nullable: true,
    description: 'The first difference by fund, year and pot; null where everything agrees.',
  })
  first: LedgerDifferenceView | null;

  @ObjectField(() => LedgerCountsView)
  counts: LedgerCountsView;
}
