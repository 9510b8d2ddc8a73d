import { AWARD_STATUSES, AWARD_YEAR_STATUSES } from '@almoner/domain/awards';
import { CommandAnswer } from '../../platform/http/command-answer.js';
import { field, Fields } from '../../platform/http/fields.js';

export class AwardItem extends Fields({
  id: field.id(),
  reference: field.text({ example: 'CFF-A-2026-0007' }),
  fundId: field.id(),
  fundCode: field.text({ example: 'CFF' }),
  fundName: field.text(),
  organisationId: field.id(),
  organisationName: field.text(),
  title: field.text(),
  amountPence: field.money({ description: 'Pence: an agreement to pay up to this amount.' }),
  status: field.choice(AWARD_STATUSES, { name: 'AwardStatus' }),
  statusWords: field.text({ description: 'The status in the words of the reader.' }),
  startsOn: field.date({
    description:
      'The first day of the period that it pays for: 1 April of its first financial year, unless a variation changed it.',
  }),
  endsOn: field.date({
    nullable: true,
    description:
      'The last day of the period that it pays for: 31 March of its last year, unless a variation changed it.',
  }),
  areaCodes: field.textList({ description: 'Codes of the areas it works in.' }),
  paidPence: field.money({
    description: 'Pence that the ledger confirms as paid, less what was recovered.',
  }),
  illustrative: field.flag({ description: 'True where the record is invented for demonstration.' }),
}) {}

class AwardYearView extends Fields({
  financialYear: field.financialYear(),
  pot: field.text({
    nullable: true,
    description:
      'The pot of the budget line that its money comes from; `main` where the year is not divided. Staff only.',
  }),
  amountPence: field.money(),
  status: field.choice(AWARD_YEAR_STATUSES, {
    name: 'AwardYearStatus',
    description: 'Nothing is paid from an indicative year.',
  }),
  paidPence: field.money({
    description: 'Pence that the ledger confirms as paid, less what was recovered.',
  }),
  plannedPence: field.money({
    description: 'Pence of all instalments of the year that are not cancelled.',
  }),
}) {}

export class AwardView extends Fields(AwardItem, {
  applicationId: field.id({
    nullable: true,
    description: 'Null for a direct award and for one of an allocation.',
  }),
  allocationId: field.id({
    nullable: true,
    description: 'The allocation that made it; staff only.',
  }),
  applicationReference: field.text({ nullable: true }),
  directReason: field.text({
    nullable: true,
    description: 'Why there is no application; staff only.',
  }),
  years: field.list(() => AwardYearView),
  purpose: field.text({ min: 0 }),
  conditionsNote: field.text({ min: 0, description: 'What the organisation agrees to, in words.' }),
  draftedAt: field.instant(),
  draftedByName: field.text({ nullable: true, description: 'Staff only.' }),
  approvedAt: field.instant({ nullable: true }),
  approvedByName: field.text({ nullable: true, description: 'Staff only.' }),
  offeredAt: field.instant({ nullable: true }),
  expiresOn: field.date({
    nullable: true,
    description: 'The last day on which the offer can be accepted.',
  }),
  acceptedAt: field.instant({ nullable: true }),
  acceptedByName: field.text({ nullable: true }),
  suspendedReason: field.text({
    nullable: true,
    description: 'Why payments are stopped; null unless suspended.',
  }),
  closedReason: field.text({
    nullable: true,
    description: 'Why it came to nothing, or was terminated.',
  }),
  warnings: field.textList({
    description:
      'Warnings as sentences; they prevent nothing. Staff only (docs/glossary.md, Money rule 8).',
  }),
  commands: field.list(() => CommandAnswer),
  version: field.integer({ min: 1 }),
}) {}
