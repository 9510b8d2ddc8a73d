import { field, Fields } from '../../platform/http/fields.js';

class BudgetFigures extends Fields({
  allocatedPence: field.money(),
  availablePence: field.integer({ description: 'Pence.' }),
  reservedPence: field.money(),
  committedPence: field.money(),
  paidPence: field.money(),
}) {}

class AwardFigures extends Fields({
  count: field.integer({
    min: 0,
    description:
      'Awards whose money comes from the budget: all except withdrawn, declined and lapsed ones.',
  }),
  amountPence: field.money(),
}) {}

class PaymentFigures extends Fields({
  sentCount: field.integer({ min: 0 }),
  sentPence: field.money({ description: 'Pence sent and not yet seen in the ledger.' }),
  paidCount: field.integer({ min: 0 }),
  paidPence: field.money({ description: 'Pence seen in the ledger.' }),
}) {}

class ReturnFigures extends Fields({
  outstanding: field.integer({ min: 0 }),
  overdue: field.integer({ min: 0 }),
  submitted: field.integer({ min: 0 }),
  accepted: field.integer({ min: 0 }),
}) {}

/** The figures on the page of a fund. Each is the total of the list that it links to. */
export class FundSummary extends Fields({
  budget: field.object(() => BudgetFigures, { description: 'Over all financial years.' }),
  awards: field.object(() => AwardFigures),
  payments: field.object(() => PaymentFigures),
  returns: field.object(() => ReturnFigures),
}) {}
