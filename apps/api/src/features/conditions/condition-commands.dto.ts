import { CONDITION_OWNERS } from '@almoner/domain/conditions';
import { field, Fields } from '../../platform/http/fields.js';

/** A condition from the library, or one written for this award only. */
export class AddCondition extends Fields({
  templateId: field.id({
    optional: true,
    description: 'The condition of the library that it is made from.',
  }),
  title: field.text(),
  text: field.text({ max: 4000, description: 'What has to be done.' }),
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
  title: field.text({ optional: true }),
  text: field.text({ max: 4000, optional: true }),
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
