import { CONDITION_OWNERS } from '@almoner/domain/conditions';
import { field, Fields } from '../../platform/http/fields.js';

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
  title: field.text({ description: 'Unique in the library.' }),
  text: field.text({ max: 4000, description: 'What has to be done.' }),
  owner: field.choice(CONDITION_OWNERS, { name: 'ConditionOwner' }),
  usualEvidence: field.text({ min: 0, max: 2000, optional: true }),
}) {}

export class UpdateConditionTemplate extends Fields({
  title: field.text({ optional: true }),
  text: field.text({ max: 4000, optional: true }),
  owner: field.choice(CONDITION_OWNERS, { optional: true, name: 'ConditionOwner' }),
  usualEvidence: field.text({ min: 0, max: 2000, optional: true }),
  active: field.flag({
    optional: true,
    description: 'False: it is no longer offered for new conditions.',
  }),
}) {}
