import { AWARD_YEAR_STATUSES, type AwardYearStatus } from '@almoner/domain/awards';
import {
  VARIATION_KINDS,
  VARIATION_STATUSES,
  type VariationKind,
  type VariationStatus,
} from '@almoner/domain/variations';
import { CommandAnswer } from '../../platform/http/command-answer.js';
import {
  ChoiceField,
  DateField,
  FinancialYearField,
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  ListField,
  MoneyField,
  ObjectField,
  TextField,
  TextListField,
} from '../../platform/http/fields.js';

export class VariationItem {
  @IdField()
  id: string;

  @TextField({ example: 'CFF-V-2026-0003' })
  reference: string;

  @IdField()
  awardId: string;

  @TextField({ example: 'CFF-A-2026-0007' })
  awardReference: string;

  @TextField()
  awardTitle: string;

  @IdField()
  fundId: string;

  @TextField({ example: 'CFF' })
  fundCode: string;

  @IdField()
  organisationId: string;

  @TextField()
  organisationName: string;

  @TextListField({ description: `What it changes: of ${VARIATION_KINDS.join(', ')}.` })
  kinds: VariationKind[];

  @ChoiceField(VARIATION_STATUSES, { name: 'VariationStatus' })
  status: VariationStatus;

  @TextField({ description: 'The status in the words of the reader.' })
  statusWords: string;

  @MoneyField({ description: 'Pence of the award that it is based on.' })
  amountBeforePence: number;

  @MoneyField({ description: 'Pence of the award once it is applied.' })
  amountAfterPence: number;

  @InstantField({ nullable: true, description: 'Staff only.' })
  proposedAt: string | null;

  @TextField({ nullable: true, description: 'Staff only.' })
  proposedByName: string | null;

  @InstantField({ nullable: true })
  appliedAt: string | null;

  @FlagField({ description: 'True where the record is invented for demonstration.' })
  illustrative: boolean;
}

class TermsYear {
  @FinancialYearField()
  financialYear: string;

  @MoneyField()
  amountPence: number;
}

/** The terms of an award that a variation can change. */
export class AwardTermsView {
  @MoneyField({ description: 'Pence: an agreement to pay up to this amount.' })
  amountPence: number;

  @ListField(() => TermsYear)
  years: TermsYear[];

  @TextField()
  title: string;

  @TextField({ min: 0 })
  purpose: string;

  @TextListField({ description: 'Codes of the areas it works in.' })
  areaCodes: string[];

  @DateField({ nullable: true })
  startsOn: string | null;

  @DateField({ nullable: true })
  endsOn: string | null;
}

/** The effect of a variation on one year of its award, and on the budget line of that year. */
export class VariationYearEffect {
  @FinancialYearField()
  financialYear: string;

  @MoneyField()
  beforePence: number;

  @MoneyField()
  afterPence: number;

  @IntegerField({ description: 'Pence; negative where the year is lowered.' })
  differencePence: number;

  @MoneyField({
    description: 'Pence planned or paid in the year; the year cannot be lowered below that.',
  })
  plannedPence: number;

  @ChoiceField(AWARD_YEAR_STATUSES, {
    name: 'AwardYearStatus',
    description: 'How the year stands afterwards: a new year is indicative.',
  })
  status: AwardYearStatus;

  @IntegerField({
    nullable: true,
    description:
      'Pence available now on the budget line of the year; null without a line, and for an organisation.',
  })
  availablePence: number | null;

  @TextField({
    nullable: true,
    description: 'Why the year cannot be changed so now; null where it can.',
  })
  problem: string | null;
}

export class VariationView extends VariationItem {
  @TextField({ max: 4000, description: 'Why; the organisation reads it once it is applied.' })
  reason: string;

  @IntegerField({ min: 1, description: 'The version of the award that it is based on.' })
  basedOnVersion: number;

  @IntegerField({ min: 1, description: 'The newest version of the award.' })
  awardVersion: number;

  @ObjectField(() => AwardTermsView)
  before: AwardTermsView;

  @ObjectField(() => AwardTermsView)
  after: AwardTermsView;

  @ListField(() => VariationYearEffect, {
    description:
      'For each year, compared with the award as it is now or, where the variation is no longer open, as it was when the variation was written.',
  })
  effect: VariationYearEffect[];

  @InstantField({ nullable: true })
  submittedAt: string | null;

  @InstantField({ nullable: true })
  approvedAt: string | null;

  @TextField({ nullable: true, description: 'Staff only.' })
  approvedByName: string | null;

  @TextField({ nullable: true, description: 'Staff only.' })
  appliedByName: string | null;

  @TextField({ nullable: true, description: 'Why it was rejected or withdrawn.' })
  closedReason: string | null;

  @ListField(() => CommandAnswer)
  commands: CommandAnswer[];

  @IntegerField({ min: 1 })
  version: number;
}
