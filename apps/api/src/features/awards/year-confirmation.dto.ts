import { AWARD_STATUSES, type AwardStatus } from '@almoner/domain/awards';
import { BUDGET_STATUSES, type BudgetStatus } from '@almoner/domain/budgets';
import {
  ChoiceField,
  FinancialYearField,
  FlagField,
  IdField,
  IdListField,
  IntegerField,
  ListField,
  MoneyField,
  TextField,
} from '../../platform/http/fields.js';

/** The most awards that are shown and confirmed together. */
export const MOST_CONFIRMED = 500;

export class YearConfirmationQuery {
  @FinancialYearField({
    optional: true,
    description: 'Where left out: the earliest year of the fund that has still to be confirmed.',
  })
  financialYear?: string;
}

class WaitingYear {
  @FinancialYearField()
  financialYear: string;

  @IntegerField({ min: 1, description: 'Awards whose year is still indicative.' })
  awards: number;

  @MoneyField({ description: 'Pence of those years.' })
  amountPence: number;
}

class ConfirmationLine {
  @IdField()
  id: string;

  @TextField({ example: 'main' })
  pot: string;

  @ChoiceField(BUDGET_STATUSES, { name: 'BudgetStatus' })
  status: BudgetStatus;

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

class ConfirmableAward {
  @IdField()
  awardId: string;

  @TextField({ example: 'CFF-A-2026-0007' })
  reference: string;

  @TextField()
  title: string;

  @TextField()
  organisationName: string;

  @ChoiceField(AWARD_STATUSES, { name: 'AwardStatus' })
  status: AwardStatus;

  @TextField()
  statusWords: string;

  @MoneyField({ description: 'Pence of the year that would be confirmed.' })
  amountPence: number;

  @FlagField({ description: 'Whether the year can be confirmed now.' })
  allowed: boolean;

  @TextField({ nullable: true, description: 'The code of the refusal; null where it can.' })
  code: string | null;

  @TextField({ nullable: true, description: 'Why not, as a sentence; null where it can.' })
  reason: string | null;

  @FlagField({ description: 'True where the record is invented for demonstration.' })
  illustrative: boolean;
}

/** A financial year of a fund with the awards whose year is still indicative, beside the budget of that year. */
export class YearConfirmation {
  @IdField()
  fundId: string;

  @TextField({ example: 'CFF' })
  fundCode: string;

  @TextField()
  fundName: string;

  @FinancialYearField({
    nullable: true,
    description: 'Null where no year of the fund has to be confirmed.',
  })
  financialYear: string | null;

  @ListField(() => WaitingYear, {
    description: 'The years of the fund that have still to be confirmed, in order.',
  })
  waiting: WaitingYear[];

  @ListField(() => ConfirmationLine, { description: 'The budget lines of the year.' })
  lines: ConfirmationLine[];

  @MoneyField({ description: 'Pence of the year that are confirmed already.' })
  confirmedPence: number;

  @ListField(() => ConfirmableAward, {
    description: `The first ${MOST_CONFIRMED} awards whose year is still indicative.`,
  })
  awards: ConfirmableAward[];
}

export class ConfirmYears {
  @FinancialYearField()
  financialYear: string;

  @IdListField({ description: 'All of them are confirmed, or none.' })
  awardIds: string[];
}
