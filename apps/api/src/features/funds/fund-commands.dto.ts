import { FUND_KINDS, FUND_STATUSES, type FundKind, type FundStatus } from '@almoner/domain/funds';
import {
  ChoiceField,
  FlagField,
  IdField,
  IdListField,
  MoneyField,
  TextField,
  TextListField,
} from '../../platform/http/fields.js';

export class UpdateFund {
  @TextField({ optional: true })
  name?: string;

  @ChoiceField(FUND_STATUSES, { optional: true, name: 'FundStatus' })
  status?: FundStatus;

  @IdField({ optional: true, nullable: true })
  programmeId?: string | null;

  @TextField({ min: 0, max: 4000, optional: true })
  purpose?: string;

  @MoneyField({
    optional: true,
    nullable: true,
    description: 'Pence a year; null where not published.',
  })
  annualAmountPence?: number | null;

  @MoneyField({
    optional: true,
    nullable: true,
    description: 'Pence in all; null where not published.',
  })
  totalAmountPence?: number | null;

  @TextField({ min: 0, max: 1000, optional: true })
  amountNote?: string;

  @FlagField({
    optional: true,
    description:
      'Whether an award can be offered only after due diligence is passed; false where left out.',
  })
  requiresDueDiligence?: boolean;

  @TextListField({ optional: true })
  themes?: string[];

  @IdListField({ optional: true })
  replacesFundIds?: string[];
}

export class CreateFund extends UpdateFund {
  @TextField({
    max: 8,
    example: 'CFF',
    description: 'Two to eight capital letters or digits; begins references.',
  })
  code: string;

  @TextField()
  declare name: string;

  @ChoiceField(FUND_KINDS, { name: 'FundKind' })
  kind: FundKind;
}
