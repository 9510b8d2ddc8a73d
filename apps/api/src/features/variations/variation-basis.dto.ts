import {
  AWARD_STATUSES,
  AWARD_YEAR_STATUSES,
  type AwardStatus,
  type AwardYearStatus,
} from '@almoner/domain/awards';
import { BUDGET_STATUSES, type BudgetStatus } from '@almoner/domain/budgets';
import {
  ChoiceField,
  FinancialYearField,
  IdField,
  IntegerField,
  ListField,
  MoneyField,
  ObjectField,
  TextField,
} from '../../platform/http/fields.js';
import { AwardTermsView } from './variations.dto.js';

class BasisYear {
  @FinancialYearField()
  financialYear: string;

  @MoneyField()
  amountPence: number;

  @ChoiceField(AWARD_YEAR_STATUSES, { name: 'AwardYearStatus' })
  status: AwardYearStatus;

  @MoneyField({
    description: 'Pence planned or paid in the year; the year cannot be lowered below that.',
  })
  plannedPence: number;
}

class BasisLine {
  @IdField()
  id: string;

  @FinancialYearField()
  financialYear: string;

  @TextField({ example: 'main' })
  pot: string;

  @ChoiceField(BUDGET_STATUSES, { name: 'BudgetStatus' })
  status: BudgetStatus;

  @IntegerField({ min: 0, description: 'Over-programming in hundredths of a per cent.' })
  overProgrammingBasisPoints: number;

  @MoneyField()
  allocatedPence: number;

  @IntegerField({ description: 'Pence; below zero within the over-programming.' })
  availablePence: number;

  @MoneyField()
  reservedPence: number;

  @MoneyField()
  committedPence: number;

  @MoneyField()
  paidPence: number;
}

/**
 * What a person needs to write a variation: the award's present terms, and the budget lines its money could come from.
 */
export class VariationBasis {
  @IdField()
  awardId: string;

  @TextField()
  awardReference: string;

  @IdField()
  fundId: string;

  @ChoiceField(AWARD_STATUSES, { name: 'AwardStatus' })
  awardStatus: AwardStatus;

  @IntegerField({
    min: 0,
    description: 'The newest version of the award; 0 before it is accepted.',
  })
  awardVersion: number;

  @ObjectField(() => AwardTermsView)
  terms: AwardTermsView;

  @ListField(() => BasisYear)
  years: BasisYear[];

  @ListField(() => BasisLine, {
    description: 'The budget line of each year of the award, and of each other year of its pot.',
  })
  lines: BasisLine[];
}
