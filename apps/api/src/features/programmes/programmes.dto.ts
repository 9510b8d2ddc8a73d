import { FUND_KINDS, type FundKind } from '@almoner/domain/funds';
import {
  ChoiceField,
  IdField,
  IntegerField,
  ListField,
  MoneyField,
  TextField,
} from '../../platform/http/fields.js';

export class ProgrammeFund {
  @IdField()
  id: string;

  @TextField()
  code: string;

  @TextField()
  name: string;

  @ChoiceField(FUND_KINDS, { name: 'FundKind' })
  kind: FundKind;

  @MoneyField({
    nullable: true,
    description: 'Pence a year as published; null where not published.',
  })
  annualAmountPence: number | null;

  @TextField({ description: 'How the source words the amount.' })
  amountNote: string;
}

export class ProgrammeView {
  @IdField()
  id: string;

  @TextField()
  code: string;

  @TextField()
  name: string;

  @TextField()
  note: string;

  @MoneyField({
    nullable: true,
    description:
      'Pence a year: the sum of what its funds publish, never typed; null where none does.',
  })
  annualTotalPence: number | null;

  @IntegerField({ min: 0, description: 'Member funds whose annual amount is not published.' })
  unpublishedFunds: number;

  @ListField(() => ProgrammeFund)
  funds: ProgrammeFund[];

  @IntegerField({ min: 1 })
  version: number;
}

export class CreateProgramme {
  @TextField({ max: 12, example: 'WFA' })
  code: string;

  @TextField({ max: 160 })
  name: string;

  @TextField({ min: 0, max: 4000, optional: true })
  note?: string;
}

export class UpdateProgramme {
  @TextField({ max: 160, optional: true })
  name?: string;

  @TextField({ min: 0, max: 4000, optional: true })
  note?: string;
}
