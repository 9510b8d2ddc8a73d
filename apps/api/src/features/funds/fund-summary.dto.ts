import { IntegerField, MoneyField, ObjectField } from '../../platform/http/fields.js';

class BudgetFigures {
  @MoneyField()
  allocatedPence: number;

  @IntegerField({ description: 'Pence.' })
  availablePence: number;

  @MoneyField()
  reservedPence: number;

  @MoneyField()
  committedPence: number;

  @MoneyField()
  paidPence: number;
}

class AwardFigures {
  @IntegerField({
    min: 0,
    description:
      'Awards whose money comes from the budget: all except withdrawn, declined and lapsed ones.',
  })
  count: number;

  @MoneyField()
  amountPence: number;
}

class PaymentFigures {
  @IntegerField({ min: 0 })
  sentCount: number;

  @MoneyField({ description: 'Pence sent and not yet seen in the ledger.' })
  sentPence: number;

  @IntegerField({ min: 0 })
  paidCount: number;

  @MoneyField({ description: 'Pence seen in the ledger.' })
  paidPence: number;
}

class ReturnFigures {
  @IntegerField({ min: 0 })
  outstanding: number;

  @IntegerField({ min: 0 })
  overdue: number;

  @IntegerField({ min: 0 })
  submitted: number;

  @IntegerField({ min: 0 })
  accepted: number;
}

/** The figures on the page of a fund. Each is the total of the list that it links to. */
export class FundSummary {
  @ObjectField(() => BudgetFigures, { description: 'Over all financial years.' })
  budget: BudgetFigures;

  @ObjectField(() => AwardFigures)
  awards: AwardFigures;

  @ObjectField(() => PaymentFigures)
  payments: PaymentFigures;

  @ObjectField(() => ReturnFigures)
  returns: ReturnFigures;
}
