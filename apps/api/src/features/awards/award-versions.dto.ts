import {
  AWARD_VERSION_CAUSES,
  AWARD_YEAR_STATUSES,
  type AwardVersionCause,
  type AwardYearStatus,
} from '@almoner/domain/awards';
import {
  ChoiceField,
  DateField,
  FinancialYearField,
  IdField,
  InstantField,
  IntegerField,
  ListField,
  MoneyField,
  TextField,
  TextListField,
} from '../../platform/http/fields.js';

class AwardVersionYear {
  @FinancialYearField()
  financialYear: string;

  @MoneyField()
  amountPence: number;

  @ChoiceField(AWARD_YEAR_STATUSES, {
    name: 'AwardYearStatus',
    description: 'Whether the year was confirmed when the version was made.',
  })
  status: AwardYearStatus;
}

/** The terms of an award after one change. */
export class AwardVersionView {
  @IdField()
  id: string;

  @IntegerField({ min: 1, description: 'Counts from 1, which is the award as it was accepted.' })
  number: number;

  @ChoiceField(AWARD_VERSION_CAUSES, { name: 'AwardVersionCause' })
  cause: AwardVersionCause;

  @TextField({ description: 'The cause in words.' })
  causeWords: string;

  @IdField({ nullable: true, description: 'The variation or the recovery that caused it.' })
  causeId: string | null;

  @MoneyField({ description: 'Pence: an agreement to pay up to this amount.' })
  amountPence: number;

  @ListField(() => AwardVersionYear)
  years: AwardVersionYear[];

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

  @InstantField()
  at: string;

  @TextField({ nullable: true, description: 'Who made it; staff only.' })
  byName: string | null;
}

/** The versions of an award, the first one first. None before it is accepted. */
export class AwardVersions {
  @ListField(() => AwardVersionView)
  versions: AwardVersionView[];
}
