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
