import {
  MATCH_FUNDING_FORMS,
  MATCH_FUNDING_KINDS,
  MATCH_FUNDING_RECORD_STATUSES,
  type MatchFundingForm,
  type MatchFundingKind,
  type MatchFundingRecordStatus,
} from '@almoner/domain/match-funding';
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
  TextField,
  TextListField,
} from '../../platform/http/fields.js';
import { ListQuery, PageOf } from '../../platform/http/list-query.js';

class FunderView {
  @IdField()
  id: string;

  @TextField()
  name: string;

  @IdField({ nullable: true })
  organisationId: string | null;

  @IntegerField({ min: 1, max: 10_000, description: 'Hundredths of a per cent.' })
  shareBasisPoints: number;
}

class FunderSetView {
  @FinancialYearField({ description: 'The first financial year that these funders pay for.' })
  fromFinancialYear: string;

  @ListField(() => FunderView)
  funders: FunderView[];
}

/** What a fund asks of the cost of a project, and the funders that pay for the fund. */
export class FundMatchFundingView {
  @IdField()
  fundId: string;

  @IntegerField({
    min: 1,
    max: 10_000,
    nullable: true,
    description: 'The largest share of the project cost that an award may pay, in basis points.',
  })
  maxShareOfProjectCostBasisPoints: number | null;

  @FlagField()
  matchRequired: boolean;

  @ListField(() => FunderSetView, { description: 'The latest first; staff only.' })
  funderSets: FunderSetView[];

  @IntegerField({ min: 1 })
  version: number;
}

export class UpdateFundMatchFunding {
  @IntegerField({ min: 1, max: 10_000, optional: true, nullable: true })
  maxShareOfProjectCostBasisPoints?: number | null;

  @FlagField({ optional: true })
  matchRequired?: boolean;
}

class GivenFunder {
  @TextField()
  name: string;

  @IdField({
    optional: true,
    nullable: true,
    description: 'The organisation, where it has a record.',
  })
  organisationId?: string | null;

  @IntegerField({
    min: 0,
    max: 10_000,
    description: 'Hundredths of a per cent; they come to 10,000.',
  })
  shareBasisPoints: number;
}

export class SetFunders {
  @FinancialYearField({ description: 'The first financial year that these funders pay for.' })
  fromFinancialYear: string;

  @ListField(() => GivenFunder)
  funders: GivenFunder[];
}

export class RecordProjectCost {
  @MoneyField({ min: 1, description: 'Pence: what the project costs in all.' })
  amountPence: number;

  @TextField({ max: 1000 })
  reason: string;
}

export class RecordMatchFunding {
  @ChoiceField(MATCH_FUNDING_KINDS, { name: 'MatchFundingKind' })
  kind: MatchFundingKind;

  @ChoiceField(MATCH_FUNDING_FORMS, { name: 'MatchFundingForm' })
  form: MatchFundingForm;

  @TextField({ description: 'Who gives it.' })
  source: string;

  @MoneyField({ min: 1 })
  amountPence: number;

  @DateField({ description: 'The day it was pledged or received.' })
  on: string;

  @TextField({ max: 4000, description: 'The evidence: words, or a link.' })
  evidence: string;

  @IdField({
    optional: true,
    description: 'The confirmed record that this one corrects; staff only.',
  })
  correctsId?: string;
}

export class DeclineMatchFunding {
  @TextField({ max: 1000 })
  reason: string;
}

export class MatchFundingRecordView {
  @IdField()
  id: string;

  @ChoiceField(MATCH_FUNDING_KINDS, { name: 'MatchFundingKind' })
  kind: MatchFundingKind;

  @ChoiceField(MATCH_FUNDING_FORMS, { name: 'MatchFundingForm' })
  form: MatchFundingForm;

  @TextField()
  source: string;

  @MoneyField()
  amountPence: number;

  @DateField()
  on: string;

  @TextField()
  evidence: string;

  @ChoiceField(MATCH_FUNDING_RECORD_STATUSES, { name: 'MatchFundingStatus' })
  status: MatchFundingRecordStatus;

  @TextField({ description: 'The status in the words of the reader.' })
  statusWords: string;

  @IdField({ nullable: true })
  correctsId: string | null;

  @TextField({ nullable: true })
  decisionReason: string | null;

  @InstantField()
  recordedAt: string;

  @FlagField({ description: 'True where the record is invented for demonstration.' })
  illustrative: boolean;

  @ListField(() => CommandAnswer)
  commands: CommandAnswer[];
}

/** An award beside the cost of its project, with the match funding that was pledged and received. */
export class AwardMatchFundingView {
  @IdField()
  awardId: string;

  @MoneyField({ description: 'Pence: the award.' })
  amountPence: number;

  @MoneyField({ nullable: true, description: 'Pence; null while it was not entered.' })
  projectCostPence: number | null;

  @IntegerField({
    nullable: true,
    description: 'The award as hundredths of a per cent of the cost, rounded.',
  })
  shareBasisPoints: number | null;

  @IntegerField({ nullable: true, description: 'The most that the fund may pay.' })
  maxShareOfProjectCostBasisPoints: number | null;

  @FlagField()
  matchRequired: boolean;

  @MoneyField({ description: 'Pence, of what is confirmed.' })
  pledgedPence: number;

  @MoneyField({ description: 'Pence, of what is confirmed.' })
  receivedPence: number;

  @MoneyField({
    nullable: true,
    description: 'Pence of the cost that neither the award nor match funding pays yet.',
  })
  unfundedPence: number | null;

  @FlagField({
    description: 'Whether the fund or the award has anything to do with match funding.',
  })
  relevant: boolean;

  @TextListField({ description: 'Warnings as sentences; they prevent nothing. Staff only.' })
  warnings: string[];

  @ListField(() => MatchFundingRecordView, { description: 'The latest first.' })
  records: MatchFundingRecordView[];

  @FlagField({ description: 'Whether the reader may record match funding now.' })
  mayRecord: boolean;

  @FlagField({ description: 'Whether the reader may enter the project cost now.' })
  maySetCost: boolean;
}

class FunderAmountView {
  @TextField()
  funderName: string;

  @IntegerField({ min: 1, max: 10_000 })
  shareBasisPoints: number;

  @MoneyField()
  amountPence: number;

  @MoneyField({ description: 'Pence of it that were recovered.' })
  recoveredPence: number;
}

/** The funders that pay a payment; empty until it is sent, and for a fund without funders. */
export class PaymentFunders {
  @ListField(() => FunderAmountView)
  shares: FunderAmountView[];
}

/** What a funder has paid in a year. */
export class FunderStatementLine {
  @TextField()
  funderName: string;

  @FinancialYearField()
  financialYear: string;

  @IntegerField({ min: 0, description: 'Payments that were sent and not returned by the bank.' })
  paymentCount: number;

  @MoneyField({ description: 'Pence of payments that were sent and not returned by the bank.' })
  paidPence: number;

  @MoneyField({ description: 'Pence that were recovered.' })
  recoveredPence: number;

  @IntegerField({ description: 'Pence: paid less recovered.' })
  netPence: number;
}

export class FunderStatementQuery extends ListQuery {}

export class FunderStatement extends PageOf(FunderStatementLine) {}
