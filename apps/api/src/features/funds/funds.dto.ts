import { FUND_KINDS, FUND_STATUSES } from '@almoner/domain/funds';
import { field, Fields } from '../../platform/http/fields.js';

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
