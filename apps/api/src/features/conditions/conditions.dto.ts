import { CONDITION_OWNERS, CONDITION_STATUSES } from '@almoner/domain/conditions';
import { CommandAnswer } from '../../platform/http/command-answer.js';
import { field, Fields } from '../../platform/http/fields.js';

export class ConditionItem extends Fields({
  id: field.id(),
  awardId: field.id(),
  awardReference: field.text({ example: 'CFF-A-2026-0007' }),
  awardTitle: field.text(),
  fundId: field.id(),
  fundCode: field.text({ example: 'CFF' }),
  organisationId: field.id(),
  organisationName: field.text(),
  title: field.text(),
  owner: field.choice(CONDITION_OWNERS, {
    name: 'ConditionOwner',
    description: 'Who has to meet it: the recipient or the funder.',
  }),
  ownerWords: field.text({ description: 'The owner in the words of the reader.' }),
  dueOn: field.date({ nullable: true, description: 'Null where no day was agreed.' }),
  overdue: field.flag({ description: 'True where it is open and past its due date.' }),
  status: field.choice(CONDITION_STATUSES, { name: 'ConditionStatus' }),
  statusWords: field.text({ description: 'The status in the words of the reader.' }),
  gating: field.flag({ description: 'True where an instalment waits for it.' }),
  illustrative: field.flag({ description: 'True where the record is invented for demonstration.' }),
}) {}

class GatedPayment extends Fields({
  id: field.id(),
  reference: field.text({ example: 'ALM000000123' }),
  amountPence: field.money(),
  dueOn: field.date(),
}) {}

export class ConditionView extends Fields(ConditionItem, {
  templateId: field.id({
    nullable: true,
    description: 'The condition of the library that it was made from.',
  }),
  text: field.text({ description: 'What has to be done.' }),
  evidenceAsked: field.text({ min: 0, description: 'What evidence is asked for.' }),
  evidence: field.text({ min: 0, description: 'What the organisation last gave as evidence.' }),
  evidenceLink: field.text({
    nullable: true,
    description: 'An address where more evidence can be read.',
  }),
  evidenceAt: field.instant({ nullable: true }),
  evidenceByName: field.text({ nullable: true }),
  decisionReason: field.text({
    nullable: true,
    description: 'The reason for the funder’s latest decision.',
  }),
  decidedAt: field.instant({ nullable: true }),
  decidedByName: field.text({ nullable: true, description: 'Staff only.' }),
  gates: field.list(() => GatedPayment, { description: 'The instalments that wait for it.' }),
  commands: field.list(() => CommandAnswer),
  version: field.integer({ min: 1 }),
}) {}

/** All conditions of one award, in the order they were added. */
export class AwardConditions extends Fields({
  items: field.list(() => ConditionView),
}) {}

/** A condition from the library, or one written for this award only. */
export class AddCondition extends Fields({
  templateId: field.id({
    optional: true,
    description: 'The condition of the library that it is made from.',
  }),
  title: field.text({ printed: true }),
  text: field.text({ max: 4000, printed: true, description: 'What has to be done.' }),
  owner: field.choice(CONDITION_OWNERS, { name: 'ConditionOwner' }),
  dueOn: field.date({ optional: true, nullable: true }),
  evidenceAsked: field.text({
    min: 0,
    max: 2000,
    optional: true,
    description: 'What evidence is asked for.',
  }),
  reason: field.text({
    max: 4000,
    optional: true,
    description: 'Why it is added; needed once the organisation was offered the award.',
  }),
}) {}

export class EditCondition extends Fields({
  title: field.text({ optional: true, printed: true }),
  text: field.text({ max: 4000, optional: true, printed: true }),
  owner: field.choice(CONDITION_OWNERS, { optional: true, name: 'ConditionOwner' }),
  dueOn: field.date({ optional: true, nullable: true }),
  evidenceAsked: field.text({ min: 0, max: 2000, optional: true }),
  reason: field.text({
    max: 4000,
    optional: true,
    description: 'Why it is changed; needed once the organisation was offered the award.',
  }),
}) {}

export class SubmitEvidence extends Fields({
  evidence: field.text({ max: 4000, description: 'What was done, in words.' }),
  link: field.text({
    max: 500,
    optional: true,
    nullable: true,
    description: 'A web address where more can be read.',
  }),
}) {}

export class DecideCondition extends Fields({
  reason: field.text({ max: 4000, description: 'Why; the organisation reads it.' }),
}) {}

export class ReopenCondition extends Fields({
  dueOn: field.date({ description: 'The new due date: today or later.' }),
  reason: field.text({ max: 4000, description: 'Why; the organisation reads it.' }),
}) {}

export class ConditionTemplateView extends Fields({
  id: field.id(),
  title: field.text(),
  text: field.text(),
  owner: field.choice(CONDITION_OWNERS, { name: 'ConditionOwner' }),
  ownerWords: field.text({ description: 'The owner in words.' }),
  usualEvidence: field.text({ min: 0, description: 'What is usually asked for as evidence.' }),
  active: field.flag({ description: 'Whether it is offered for new conditions.' }),
  uses: field.integer({ min: 0, description: 'How many conditions of awards were made from it.' }),
  illustrative: field.flag({ description: 'True where the record is invented for demonstration.' }),
  version: field.integer({ min: 1 }),
}) {}

export class CreateConditionTemplate extends Fields({
  title: field.text({ printed: true, description: 'Unique in the library.' }),
  text: field.text({ max: 4000, printed: true, description: 'What has to be done.' }),
  owner: field.choice(CONDITION_OWNERS, { name: 'ConditionOwner' }),
  usualEvidence: field.text({ min: 0, max: 2000, optional: true }),
}) {}

export class UpdateConditionTemplate extends Fields({
  title: field.text({ optional: true, printed: true }),
  text: field.text({ max: 4000, optional: true, printed: true }),
  owner: field.choice(CONDITION_OWNERS, { optional: true, name: 'ConditionOwner' }),
  usualEvidence: field.text({ min: 0, max: 2000, optional: true }),
  active: field.flag({
    optional: true,
    description: 'False: it is no longer offered for new conditions.',
  }),
}) {}
