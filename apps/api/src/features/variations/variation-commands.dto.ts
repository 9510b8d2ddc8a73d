import {
  DateField,
  FinancialYearField,
  IdField,
  ListField,
  MoneyField,
  TextField,
  TextListField,
} from '../../platform/http/fields.js';

class VariationYear {
  @FinancialYearField()
  financialYear: string;

  @MoneyField({ description: 'Pence; 0 removes the year from the award.' })
  amountPence: number;
}

/** The new terms of an award. Fields that are left out stay as the award has them now. */
export class ReviseVariation {
  @TextField({ max: 4000, description: 'Why; the organisation reads it once it is applied.' })
  reason: string;

  @MoneyField({
    min: 1,
    optional: true,
    description: 'The new amount; the sum of the years where left out.',
  })
  amountPence?: number;

  @ListField(() => VariationYear, {
    optional: true,
    description: 'All years of the award, and any new one. They add up to the amount.',
  })
  years?: VariationYear[];

  @TextField({ optional: true })
  title?: string;

  @TextField({ min: 0, max: 4000, optional: true })
  purpose?: string;

  @TextListField({ optional: true, description: 'Codes of the areas it works in.' })
  areaCodes?: string[];

  @DateField({ optional: true })
  startsOn?: string;

  @DateField({ optional: true })
  endsOn?: string;
}

export class ProposeVariation extends ReviseVariation {
  @IdField()
  awardId: string;
}

export class CloseVariation {
  @TextField({ max: 4000 })
  reason: string;
}
