import { AREA_KINDS, type AreaKind } from '@almoner/domain/areas';
import {
  ChoiceField,
  FinancialYearField,
  IdField,
  IntegerField,
  ListField,
  MoneyField,
  TextField,
} from '../../platform/http/fields.js';

class GivenShare {
  @TextField({ max: 60, example: 'ADP-fife' })
  areaCode: string;

  @TextField({
    max: 40,
    example: '12.345',
    description: 'The share as text, at most 6 digits after the point; 0 leaves the area out.',
  })
  weight: string;

  @IdField({
    optional: true,
    nullable: true,
    description:
      'The organisation that gets the award; the one organisation of the area where left out.',
  })
  organisationId?: string | null;
}

export class UpdateAllocation {
  @MoneyField({
    min: 1,
    optional: true,
    description: 'Pence: the amount that is split over the areas.',
  })
  amountPence?: number;

  @TextField({ optional: true, description: 'The title of the awards.' })
  title?: string;

  @TextField({ min: 0, max: 4000, optional: true, description: 'The purpose of the awards.' })
  purpose?: string;

  @TextField({
    max: 300,
    optional: true,
    example: 'Population aged 16 and over, illustrative',
    description: 'What the shares are.',
  })
  basis?: string;

  @IntegerField({
    min: 0,
    max: 10_000,
    optional: true,
    description: 'Basis points: an area that loses more than this is marked. 500 where left out.',
  })
  lossAlertBasisPoints?: number;

  @ListField(() => GivenShare, {
    optional: true,
    description: 'All shares; they replace what was there.',
  })
  shares?: GivenShare[];
}

export class CreateAllocation extends UpdateAllocation {
  @IdField({ description: 'A fund of the kind `allocation`.' })
  fundId: string;

  @FinancialYearField()
  financialYear: string;

  @TextField({
    max: 60,
    optional: true,
    description: 'The pot of the budget line; `main` where left out.',
  })
  pot?: string;

  @ChoiceField(AREA_KINDS, { optional: true, name: 'AreaKind', description: '`adp` unless told.' })
  areaKind?: AreaKind;

  @MoneyField({ min: 1, description: 'Pence: the amount that is split over the areas.' })
  declare amountPence: number;

  @TextField({ description: 'The title of the awards.' })
  declare title: string;

  @TextField({ max: 300, example: 'Population aged 16 and over, illustrative' })
  declare basis: string;

  @ChoiceField(['nothing', 'last-shares'], {
    optional: true,
    description: 'Whether to begin with the shares of the last committed allocation of the fund.',
  })
  startWith?: 'nothing' | 'last-shares';
}

export class DiscardAllocation {
  @TextField({ max: 1000 })
  reason: string;
}
