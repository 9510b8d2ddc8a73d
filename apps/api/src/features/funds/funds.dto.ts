import { FUND_KINDS, FUND_STATUSES, type FundKind, type FundStatus } from '@almoner/domain/funds';
import {
  ChoiceField,
  FlagField,
  IdField,
  IdListField,
  IntegerField,
  ListField,
  MoneyField,
  ObjectField,
  TextField,
  TextListField,
} from '../../platform/http/fields.js';
import { ListQuery, PageOf } from '../../platform/http/list-query.js';
import { bothWays } from '../../platform/http/sorting.js';

const FUND_SORTS = bothWays('name', 'code', 'kind', 'status');

export class FundListQuery extends ListQuery {
  @ChoiceField(FUND_SORTS, { optional: true })
  sort?: (typeof FUND_SORTS)[number];

  @IdField({ optional: true })
  programmeId?: string;

  @ChoiceField(FUND_KINDS, { optional: true, name: 'FundKind' })
  kind?: FundKind;

  @ChoiceField(FUND_STATUSES, { optional: true, name: 'FundStatus' })
  status?: FundStatus;

  @TextField({ optional: true, description: 'Part of the name or the code.' })
  q?: string;
}

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

  @FlagField({ description: 'True where the record is invented for demonstration.' })
  illustrative: boolean;

  @IntegerField({ min: 1 })
  version: number;
}

export class FundPage extends PageOf(FundItem) {}

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

  @TextField({ min: 0, description: 'Where the public text about the fund stands.' })
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

class BudgetFigures {
  @MoneyField()
  allocatedPence: number;

  @IntegerField({ description: 'Pence.' })
  availablePence: number;

  @MoneyField()
  reservedPence: number;

  @MoneyField()
  committedPence: number;

  @MoneyField()
  paidPence: number;
}

class AwardFigures {
  @IntegerField({
    min: 0,
    description: 'Awards that draw on the budget: not withdrawn, declined or lapsed.',
  })
  count: number;

  @MoneyField()
  amountPence: number;
}

class PaymentFigures {
  @IntegerField({ min: 0 })
  sentCount: number;

  @MoneyField({ description: 'Pence sent and not yet seen in the ledger.' })
  sentPence: number;

  @IntegerField({ min: 0 })
  paidCount: number;

  @MoneyField({ description: 'Pence seen in the ledger.' })
  paidPence: number;
}

class ReturnFigures {
  @IntegerField({ min: 0 })
  outstanding: number;

  @IntegerField({ min: 0 })
  overdue: number;

  @IntegerField({ min: 0 })
  submitted: number;

  @IntegerField({ min: 0 })
  accepted: number;
}

/** The figures of a fund's page, each the sum of the list it opens. */
export class FundSummary {
  @ObjectField(() => BudgetFigures, { description: 'Over all financial years.' })
  budget: BudgetFigures;

  @ObjectField(() => AwardFigures)
  awards: AwardFigures;

  @ObjectField(() => PaymentFigures)
  payments: PaymentFigures;

  @ObjectField(() => ReturnFigures)
  returns: ReturnFigures;
}

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
