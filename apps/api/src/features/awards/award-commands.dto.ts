import {
  FinancialYearField,
  IdField,
  ListField,
  MoneyField,
  TextField,
  TextListField,
} from '../../platform/http/fields.js';

class AwardYearAmount {
  @FinancialYearField()
  financialYear: string;

  @MoneyField({ min: 1 })
  amountPence: number;

  @TextField({
    max: 60,
    optional: true,
    description: 'The pot of the budget line that its money comes from; `main` where left out.',
  })
  pot?: string;
}

/** An award from an approved application; or a direct award, which names its fund, organisation, title and reason. */
export class DraftAward {
  @IdField({
    optional: true,
    description: 'The approved application; left out for a direct award.',
  })
  applicationId?: string;

  @IdField({ optional: true, description: 'Of a direct award; otherwise the application says.' })
  fundId?: string;

  @IdField({ optional: true, description: 'Of a direct award; otherwise the application says.' })
  organisationId?: string;

  @TextField({ max: 4000, optional: true, description: 'Why a direct award has no application.' })
  directReason?: string;

  @TextField({ optional: true, description: 'The title of the application where left out.' })
  title?: string;

  @TextListField({
    optional: true,
    description: 'Area codes; those of the application where left out.',
  })
  areaCodes?: string[];

  @MoneyField({ min: 1 })
  amountPence: number;

  @ListField(() => AwardYearAmount, {
    description: 'They add up to the amount. The first is confirmed, later ones are indicative.',
  })
  years: AwardYearAmount[];

  @TextField({ min: 0, max: 4000, optional: true })
  purpose?: string;

  @TextField({ min: 0, max: 4000, optional: true })
  conditionsNote?: string;

  @MoneyField({
    min: 1,
    optional: true,
    description:
      'Pence: what the project costs in all; needed before approval where the fund has a ceiling.',
  })
  projectCostPence?: number;
}

export class CloseAward {
  @TextField({ max: 4000 })
  reason: string;
}

export class ConfirmAwardYear {
  @FinancialYearField({ description: 'The earliest year that is still indicative.' })
  financialYear: string;
}
