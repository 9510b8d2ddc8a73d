import { FUND_KINDS, FUND_STATUSES } from '@almoner/domain/funds';
import { field, Fields } from '../../platform/http/fields.js';

export class UpdateFund extends Fields({
  name: field.text({ optional: true }),
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
  name: field.text(),
  kind: field.choice(FUND_KINDS, { name: 'FundKind' }),
}) {}
