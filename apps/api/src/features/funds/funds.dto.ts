import { FUND_KINDS, FUND_STATUSES } from '@almoner/domain/funds';
import { field, Fields } from '../../platform/http/fields.js';
import { illustrativeFigures } from '../../platform/http/illustrative.js';

export class FundItem extends Fields({
  id: field.id(),
  code: field.text({ example: 'CFF' }),
  name: field.text(),
  kind: field.choice(FUND_KINDS, { name: 'FundKind' }),
  programmeId: field.id({ nullable: true }),
  programmeName: field.text({ nullable: true }),
  status: field.choice(FUND_STATUSES, { name: 'FundStatus' }),
  annualAmountPence: field.money({
    nullable: true,
    description: 'Pence a year; null where not published, which is not zero.',
  }),
  totalAmountPence: field.money({
    nullable: true,
    description: 'Pence in all; null where not published.',
  }),
  amountNote: field.text({ min: 0, description: 'How the source words the amount.' }),
  requiresDueDiligence: field.flag({
    description: 'Whether an award can be offered only after due diligence is passed.',
  }),
  illustrative: field.flag({ description: 'True where the record is invented for demonstration.' }),
  version: field.integer({ min: 1 }),
}) {}

class FundLink extends Fields({
  id: field.id(),
  code: field.text(),
  name: field.text(),
}) {}

class FundFact extends Fields({
  label: field.text(),
  value: field.text({ description: 'The figure as the source gives it.' }),
  source: field.text({ description: 'The document and section it comes from.' }),
  indicatorCode: field.text({
    optional: true,
    description: 'The indicator whose figure it is, where it is one of an outcome.',
  }),
  period: field.financialYear({ optional: true, description: 'The year of that figure.' }),
}) {}

export class FundView extends Fields(FundItem, {
  purpose: field.text({ min: 0 }),
  source: field.text({ min: 0, description: 'The address of the public text about the fund.' }),
  themes: field.textList(),
  replaces: field.list(() => FundLink, {
    description: 'The earlier funds that this one replaces.',
  }),
  replacedBy: field.list(() => FundLink),
  facts: field.list(() => FundFact),
}) {}

export class UpdateFund extends Fields({
  name: field.text({ optional: true, printed: true }),
  status: field.choice(FUND_STATUSES, { optional: true, name: 'FundStatus' }),
  programmeId: field.id({ optional: true, nullable: true }),
  purpose: field.text({ min: 0, max: 4000, optional: true }),
  annualAmountPence: field.money({
    optional: true,
    nullable: true,
    description: 'Pence a year; null where not published.',
  }),
  totalAmountPence: field.money({
    optional: true,
    nullable: true,
    description: 'Pence in all; null where not published.',
  }),
  amountNote: field.text({ min: 0, max: 1000, optional: true }),
  requiresDueDiligence: field.flag({
    optional: true,
    description:
      'Whether an award can be offered only after due diligence is passed; false where left out.',
  }),
  themes: field.textList({ optional: true }),
  replacesFundIds: field.idList({ optional: true }),
}) {}

export class CreateFund extends Fields(UpdateFund, {
  code: field.text({
    max: 8,
    example: 'CFF',
    description: 'Two to eight capital letters or digits; begins references.',
  }),
  name: field.text({ printed: true }),
  kind: field.choice(FUND_KINDS, { name: 'FundKind' }),
}) {}

class BudgetFigures extends Fields({
  allocatedPence: field.sum(),
  reservedPence: field.sum(),
  committedPence: field.sum(),
  paidPence: field.sum(),
}) {}

class AwardStageFigures extends Fields({
  count: field.integer({ min: 0 }),
  amountPence: field.sum(),
}) {}

/** The awards of the fund by stage; those that came to nothing are in none. */
class AwardFigures extends Fields({
  inPreparation: field.object(() => AwardStageFigures, { description: 'Drafted or approved.' }),
  offered: field.object(() => AwardStageFigures),
  agreed: field.object(() => AwardStageFigures, {
    description: 'Accepted, also where they have ended since.',
  }),
}) {}

class PaymentFigures extends Fields({
  sentCount: field.integer({ min: 0 }),
  sentPence: field.sum({ description: 'Pence sent and not yet seen in the ledger' }),
  paidCount: field.integer({ min: 0 }),
  paidPence: field.sum({
    description:
      'Paid, less recovered: pence seen in the ledger, less what came back while the year was open',
  }),
  recoveredPence: field.sum({ description: 'Pence that came back, whenever they did' }),
}) {}

class ReturnFigures extends Fields({
  outstanding: field.integer({ min: 0 }),
  overdue: field.integer({ min: 0 }),
  submitted: field.integer({ min: 0 }),
  accepted: field.integer({ min: 0 }),
}) {}

/** The figures on the page of a fund. Each is the total of the list that it links to. */
export class FundSummary extends Fields({
  illustrative: illustrativeFigures,
  budget: field.object(() => BudgetFigures, {
    description:
      'Over all financial years; what is available belongs to one year and is not added up.',
  }),
  awards: field.object(() => AwardFigures),
  payments: field.object(() => PaymentFigures),
  returns: field.object(() => ReturnFigures),
}) {}
