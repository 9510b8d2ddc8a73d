import { FUND_KINDS, FUND_STATUSES, type FundKind, type FundStatus } from '@almoner/domain/funds';
import {
  ChoiceField,
  FlagField,
  IdField,
  IntegerField,
  ListField,
  MoneyField,
  TextField,
  TextListField,
} from '../../platform/http/fields.js';

export class FundItem {
  @IdField()
  id: string;

  @TextField({ example: 'CFF' })
  code: string;

  @TextField()
  name: string;

  @ChoiceField(FUND_KINDS, { name: 'FundKind' })
  kind: FundKind;

  @IdField({ nullable: true })
  programmeId: string | null;

  @TextField({ nullable: true })
  programmeName: string | null;

  @ChoiceField(FUND_STATUSES, { name: 'FundStatus' })
  status: FundStatus;

  @MoneyField({
    nullable: true,
    description: 'Pence a year; null where not published, which is not zero.',
  })
  annualAmountPence: number | null;

  @MoneyField({ nullable: true, description: 'Pence in all; null where not published.' })
  totalAmountPence: number | null;

  @TextField({ min: 0, description: 'How the source words the amount.' })
  amountNote: string;

  @FlagField({ description: 'Whether an award can be offered only after due diligence is passed.' })
  requiresDueDiligence: boolean;

  @FlagField({ description: 'True where the record is invented for demonstration.' })
  illustrative: boolean;

  @IntegerField({ min: 1 })
  version: number;
}

class FundLink {
  @IdField()
  id: string;

  @TextField()
  code: string;

  @TextField()
  name: string;
}

class FundFact {
  @TextField()
  label: string;

  @TextField({ description: 'The figure as the source gives it.' })
  value: string;

  @TextField({ description: 'The document and section it comes from.' })
  source: string;
}

export class FundView extends FundItem {
  @TextField({ min: 0 })
  purpose: string;

  @TextField({ min: 0, description: 'The address of the public text about the fund.' })
  source: string;

  @TextListField()
  themes: string[];

  @ListField(() => FundLink, { description: 'The earlier funds that this one replaces.' })
  replaces: FundLink[];

  @ListField(() => FundLink)
  replacedBy: FundLink[];

  @ListField(() => FundFact)
  facts: FundFact[];
}
