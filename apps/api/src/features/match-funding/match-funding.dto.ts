import {
  MATCH_FUNDING_FORMS,
  MATCH_FUNDING_KINDS,
  MATCH_FUNDING_RECORD_STATUSES,
} from '@almoner/domain/match-funding';
import { CommandAnswer } from '../../platform/http/command-answer.js';
import { field, Fields } from '../../platform/http/fields.js';
import { illustrativeFigures } from '../../platform/http/illustrative.js';
import { ListQuery, PageOf } from '../../platform/http/list-query.js';

class FunderView extends Fields({
  id: field.id(),
  name: field.text(),
  organisationId: field.id({ nullable: true }),
  shareBasisPoints: field.integer({
    min: 1,
    max: 10_000,
    description: 'Hundredths of a per cent.',
  }),
}) {}

class FunderSetView extends Fields({
  fromFinancialYear: field.financialYear({
    description: 'The first financial year that these funders pay for.',
  }),
  funders: field.list(() => FunderView),
}) {}

/** What a fund asks of the cost of a project, and the funders that pay for the fund. */
export class FundMatchFundingView extends Fields({
  illustrative: illustrativeFigures,
  fundId: field.id(),
  maxShareOfProjectCostBasisPoints: field.integer({
    min: 1,
    max: 10_000,
    nullable: true,
    description: 'The largest share of the project cost that an award may pay, in basis points.',
  }),
  matchRequired: field.flag(),
  funderSets: field.list(() => FunderSetView, { description: 'The latest first; staff only.' }),
  version: field.integer({ min: 1 }),
}) {}

export class UpdateFundMatchFunding extends Fields({
  maxShareOfProjectCostBasisPoints: field.integer({
    min: 1,
    max: 10_000,
    optional: true,
    nullable: true,
  }),
  matchRequired: field.flag({ optional: true }),
}) {}

class GivenFunder extends Fields({
  name: field.text(),
  organisationId: field.id({
    optional: true,
    nullable: true,
    description: 'The organisation, where it has a record.',
  }),
  shareBasisPoints: field.integer({
    min: 0,
    max: 10_000,
    description: 'Hundredths of a per cent; they come to 10,000.',
  }),
}) {}

export class SetFunders extends Fields({
  fromFinancialYear: field.financialYear({
    description: 'The first financial year that these funders pay for.',
  }),
  funders: field.list(() => GivenFunder),
}) {}

export class RecordProjectCost extends Fields({
  amountPence: field.money({ min: 1, description: 'Pence: what the project costs in all.' }),
  reason: field.text({ max: 1000 }),
}) {}

export class RecordMatchFunding extends Fields({
  kind: field.choice(MATCH_FUNDING_KINDS, { name: 'MatchFundingKind' }),
  form: field.choice(MATCH_FUNDING_FORMS, { name: 'MatchFundingForm' }),
  source: field.text({ description: 'Who gives it.' }),
  amountPence: field.money({ min: 1 }),
  on: field.date({ description: 'The day it was pledged or received.' }),
  evidence: field.text({ max: 4000, description: 'The evidence: words, or a link.' }),
  correctsId: field.id({
    optional: true,
    description: 'The confirmed record that this one corrects; staff only.',
  }),
}) {}

export class DeclineMatchFunding extends Fields({
  reason: field.text({ max: 1000 }),
}) {}

export class MatchFundingRecordView extends Fields({
  id: field.id(),
  kind: field.choice(MATCH_FUNDING_KINDS, { name: 'MatchFundingKind' }),
  form: field.choice(MATCH_FUNDING_FORMS, { name: 'MatchFundingForm' }),
  source: field.text(),
  amountPence: field.money(),
  on: field.date(),
  evidence: field.text(),
  status: field.choice(MATCH_FUNDING_RECORD_STATUSES, { name: 'MatchFundingStatus' }),
  statusWords: field.text({ description: 'The status in the words of the reader.' }),
  correctsId: field.id({ nullable: true }),
  decisionReason: field.text({ nullable: true }),
  recordedAt: field.instant(),
  illustrative: field.flag({ description: 'True where the record is invented for demonstration.' }),
  commands: field.list(() => CommandAnswer),
}) {}

/** An award beside the cost of its project, with the match funding that was pledged and received. */
export class AwardMatchFundingView extends Fields({
  illustrative: illustrativeFigures,
  awardId: field.id(),
  amountPence: field.money({ description: 'Pence: the award.' }),
  projectCostPence: field.money({
    nullable: true,
    description: 'Pence; null while it was not entered.',
  }),
  shareBasisPoints: field.integer({
    nullable: true,
    description: 'The award as hundredths of a per cent of the cost, rounded.',
  }),
  maxShareOfProjectCostBasisPoints: field.integer({
    nullable: true,
    description: 'The most that the fund may pay.',
  }),
  matchRequired: field.flag(),
  pledgedPence: field.money({ description: 'Pence, of what is confirmed.' }),
  receivedPence: field.money({ description: 'Pence, of what is confirmed.' }),
  unfundedPence: field.money({
    nullable: true,
    description: 'Pence of the cost that neither the award nor match funding pays yet.',
  }),
  relevant: field.flag({
    description: 'Whether the fund or the award has anything to do with match funding.',
  }),
  warnings: field.textList({
    description: 'Warnings as sentences; they prevent nothing. Staff only.',
  }),
  records: field.list(() => MatchFundingRecordView, { description: 'The latest first.' }),
  mayRecord: field.flag({ description: 'Whether the reader may record match funding now.' }),
  maySetCost: field.flag({ description: 'Whether the reader may enter the project cost now.' }),
}) {}

class FunderAmountView extends Fields({
  funderName: field.text(),
  shareBasisPoints: field.integer({ min: 1, max: 10_000 }),
  amountPence: field.money(),
  recoveredPence: field.money({ description: 'Pence of it that were recovered.' }),
}) {}

/** The funders that pay a payment; empty until it is sent, and for a fund without funders. */
export class PaymentFunders extends Fields({
  illustrative: illustrativeFigures,
  shares: field.list(() => FunderAmountView),
}) {}

/** What a funder has paid in a year. */
export class FunderStatementLine extends Fields({
  funderName: field.text(),
  financialYear: field.financialYear(),
  paymentCount: field.integer({
    min: 0,
    description: 'Payments that were sent and not returned by the bank.',
  }),
  paidPence: field.sum({
    description: 'Pence of payments that were sent and not returned by the bank',
  }),
  recoveredPence: field.sum({ description: 'Pence that were recovered' }),
  netPence: field.sum({ description: 'Pence: paid less recovered' }),
  illustrative: field.flag({ description: 'True where the record is invented for demonstration.' }),
}) {}

export class FunderStatementQuery extends ListQuery {}

export class FunderStatement extends PageOf(FunderStatementLine) {}
