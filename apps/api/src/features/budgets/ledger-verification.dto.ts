import { LEDGER_CHECKS } from '@almoner/domain/budgets';
import { field, Fields } from '../../platform/http/fields.js';

class LedgerCheckView extends Fields({
  check: field.choice(LEDGER_CHECKS, { name: 'LedgerCheck' }),
  words: field.text({ description: 'The figures that the check compares.' }),
  compared: field.integer({ min: 0, description: 'Pairs of figures compared.' }),
  differences: field.integer({ min: 0 }),
}) {}

class LedgerDifferenceView extends Fields({
  check: field.choice(LEDGER_CHECKS, { name: 'LedgerCheck' }),
  fundCode: field.text(),
  fundName: field.text(),
  financialYear: field.financialYear({
    nullable: true,
    description: 'Null where it is about a whole fund.',
  }),
  pot: field.text({ nullable: true }),
  figure: field.text({ example: 'reserved' }),
  expectedPence: field.integer({ description: 'Pence: what the figure should be.' }),
  foundPence: field.integer({ description: 'Pence: what is stored.' }),
  sentence: field.text({ max: 2000, description: 'The difference as a sentence.' }),
}) {}

class LedgerCountsView extends Fields({
  budgetLines: field.integer({ min: 0 }),
  journals: field.integer({ min: 0 }),
  journalLines: field.integer({ min: 0 }),
  awards: field.integer({ min: 0 }),
  awardYears: field.integer({ min: 0 }),
  payments: field.integer({ min: 0 }),
}) {}

/** Whether every running total agrees with the journals, the award years and the payments. */
export class LedgerVerificationView extends Fields({
  verifiedAt: field.instant({ description: 'The moment at which everything was read.' }),
  agrees: field.flag(),
  everyFund: field.flag({
    description: 'False where the reader has the permission in named funds only.',
  }),
  checks: field.list(() => LedgerCheckView),
  first: field.object(() => LedgerDifferenceView, {
    nullable: true,
    description: 'The first difference by fund, year and pot; null where everything agrees.',
  }),
  counts: field.object(() => LedgerCountsView),
}) {}
