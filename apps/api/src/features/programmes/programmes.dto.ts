import { FUND_KINDS } from '@almoner/domain/funds';
import { field, Fields } from '../../platform/http/fields.js';

export class ProgrammeFund extends Fields({
  id: field.id(),
  code: field.text(),
  name: field.text(),
  kind: field.choice(FUND_KINDS, { name: 'FundKind' }),
  annualAmountPence: field.money({
    nullable: true,
    description: 'Pence a year as published; null where not published.',
  }),
  amountNote: field.text({ description: 'How the source words the amount.' }),
  illustrative: field.flag({ description: 'True where the fund is invented for demonstration.' }),
}) {}

export class ProgrammeView extends Fields({
  id: field.id(),
  code: field.text(),
  name: field.text(),
  note: field.text(),
  annualTotalPence: field.money({
    nullable: true,
    description:
      'Pence a year: the sum of what its funds publish, never typed; null where none does or where it is too large to show.',
  }),
  annualTotalTooLarge: field.flag({
    description: 'True where the annual total is past 2^53 − 1 pence, too large to show.',
  }),
  unpublishedFunds: field.integer({
    min: 0,
    description: 'Member funds whose annual amount is not published.',
  }),
  funds: field.list(() => ProgrammeFund),
  annualTotalIllustrative: field.flag({
    description: 'True where the annual total has an amount that is invented for demonstration.',
  }),
  version: field.integer({ min: 1 }),
}) {}

export class CreateProgramme extends Fields({
  code: field.text({ max: 12, example: 'WFA' }),
  name: field.text({ max: 160 }),
  note: field.text({ min: 0, max: 4000, optional: true }),
}) {}

export class UpdateProgramme extends Fields({
  name: field.text({ max: 160, optional: true }),
  note: field.text({ min: 0, max: 4000, optional: true }),
}) {}
