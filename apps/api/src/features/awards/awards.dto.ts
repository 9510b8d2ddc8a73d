import {
  AWARD_STATUSES,
  AWARD_YEAR_STATUSES,
  AWARD_VERSION_CAUSES,
  PAYMENT_METHODS,
} from '@almoner/domain/awards';
import { BUDGET_AUTHORITIES } from '@almoner/domain/budgets';
import { CommandAnswer } from '../../platform/http/command-answer.js';
import { field, Fields } from '../../platform/http/fields.js';
import { illustrativeFigures } from '../../platform/http/illustrative.js';

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
  paymentMethod: field.choice(PAYMENT_METHODS, {
    name: 'PaymentMethod',
    description:
      'How its money moves. `transfer`: an allocation to a health board, which is acknowledged and not accepted.',
  }),
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
    description:
      'Paid, less recovered: pence that the ledger confirms, less what came back while the year was open.',
  }),
  recoveredPence: field.money({
    description: 'Pence that came back of its payments, whenever they did.',
  }),
  illustrative: field.flag({ description: 'True where the record is invented for demonstration.' }),
  stated: field.textList({
    description: 'The fields of an illustrative record that a public text states.',
  }),
}) {}

class AwardYearView extends Fields({
  financialYear: field.financialYear(),
  authority: field.choice(BUDGET_AUTHORITIES, {
    name: 'BudgetAuthority',
    nullable: true,
    description: 'Whether the budget of the year has authority; null for organisations.',
  }),
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
    description:
      'Paid, less recovered: pence that the ledger confirms, less what came back while the year was open.',
  }),
  recoveredPence: field.money({
    description: 'Pence that came back of its payments, whenever they did.',
  }),
  plannedPence: field.money({
    description: 'Pence of all instalments of the year that are not cancelled.',
  }),
}) {}

/** The part of an award that is for one of its areas. */
export class AreaShareView extends Fields({
  areaCode: field.text({ example: 'ADP-fife' }),
  areaName: field.text(),
  amountPence: field.money({ description: 'Pence, exact; the shares add up to the whole.' }),
}) {}

export class AwardView extends Fields(AwardItem, {
  shares: field.list(() => AreaShareView, {
    description: 'Of an award of an allocation: what each area gets of its amount, by name.',
  }),
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
  specialTerms: field.text({
    min: 0,
    description: 'What only this award asks, in words; its letter prints it.',
  }),
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

class AwardYearAmount extends Fields({
  financialYear: field.financialYear(),
  amountPence: field.money({ min: 1 }),
  pot: field.text({
    max: 60,
    optional: true,
    description: 'The pot of the budget line that its money comes from; `main` where left out.',
  }),
}) {}

/** An award from an approved application; or a direct award, which names its fund, organisation, title and reason. */
export class DraftAward extends Fields({
  applicationId: field.id({
    optional: true,
    description: 'The approved application; left out for a direct award.',
  }),
  fundId: field.id({
    optional: true,
    description: 'Of a direct award; otherwise the application says.',
  }),
  organisationId: field.id({
    optional: true,
    description: 'Of a direct award; otherwise the application says.',
  }),
  directReason: field.text({
    max: 4000,
    optional: true,
    description: 'Why a direct award has no application.',
  }),
  title: field.text({
    optional: true,
    printed: true,
    description: 'The title of the application where left out.',
  }),
  areaCodes: field.textList({
    optional: true,
    description: 'Area codes; those of the application where left out.',
  }),
  amountPence: field.money({ min: 1 }),
  years: field.list(() => AwardYearAmount, {
    description: 'They add up to the amount. The first is confirmed, later ones are indicative.',
  }),
  purpose: field.text({ min: 0, max: 4000, optional: true, printed: true }),
  specialTerms: field.text({ min: 0, max: 4000, optional: true, printed: true }),
  projectCostPence: field.money({
    min: 1,
    optional: true,
    description:
      'Pence: what the project costs in all; needed before approval where the fund has a ceiling.',
  }),
}) {}

export class CloseAward extends Fields({
  reason: field.text({ max: 4000 }),
}) {}

export class ConfirmAwardYear extends Fields({
  financialYear: field.financialYear({
    description: 'The earliest year that is still indicative.',
  }),
}) {}

class AwardVersionYear extends Fields({
  financialYear: field.financialYear(),
  amountPence: field.money(),
  status: field.choice(AWARD_YEAR_STATUSES, {
    name: 'AwardYearStatus',
    description: 'Whether the year was confirmed when the version was made.',
  }),
}) {}

/** The terms of an award after one change. */
export class AwardVersionView extends Fields({
  id: field.id(),
  number: field.integer({
    min: 1,
    description: 'Counts from 1, which is the award as it was accepted.',
  }),
  cause: field.choice(AWARD_VERSION_CAUSES, { name: 'AwardVersionCause' }),
  causeWords: field.text({ description: 'The cause in words.' }),
  causeId: field.id({
    nullable: true,
    description: 'The variation or the recovery that caused it.',
  }),
  amountPence: field.money({ description: 'Pence: an agreement to pay up to this amount.' }),
  years: field.list(() => AwardVersionYear),
  title: field.text(),
  purpose: field.text({ min: 0 }),
  areaCodes: field.textList({ description: 'Codes of the areas it works in.' }),
  startsOn: field.date({ nullable: true }),
  endsOn: field.date({ nullable: true }),
  at: field.instant(),
  byName: field.text({ nullable: true, description: 'Who made it; staff only.' }),
}) {}

/** The versions of an award, the first one first. None before it is accepted. */
export class AwardVersions extends Fields({
  illustrative: illustrativeFigures,
  versions: field.list(() => AwardVersionView),
}) {}

/** The step that an award has reached, and what it waits for. */
export class AwardWaitingView extends Fields({
  awardId: field.id(),
  steps: field.textList({ description: 'The steps of an award, in the words of the reader.' }),
  step: field.integer({
    min: 0,
    nullable: true,
    description:
      'The index of the present step; the number of steps when all are done; null where the award left the usual steps.',
  }),
  sentence: field.text({ example: 'Waiting for Muirend Hub: bank details and one condition.' }),
  organisation: field.textList({ description: 'What the organisation has to do.' }),
  funder: field.textList({ description: 'What the funder has to do.' }),
}) {}
