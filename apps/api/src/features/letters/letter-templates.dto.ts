import { LETTER_TEMPLATE_STATUSES } from '@almoner/domain/letters';
import { CommandAnswer } from '../../platform/http/command-answer.js';
import { field, Fields } from '../../platform/http/fields.js';

export class LetterTemplateItem extends Fields({
  id: field.id(),
  seriesId: field.id({ description: 'The id that all versions of one template share.' }),
  number: field.integer({ min: 1, description: 'The version of the template.' }),
  name: field.text(),
  fundId: field.id({ nullable: true, description: 'Null where it serves every fund.' }),
  fundName: field.text({ nullable: true }),
  status: field.choice(LETTER_TEMPLATE_STATUSES, { name: 'LetterTemplateStatus' }),
  statusWords: field.text({ description: 'The status in words.' }),
  publishedAt: field.instant({ nullable: true }),
  publishedByName: field.text({ nullable: true }),
  updatedAt: field.instant(),
  letters: field.integer({ min: 0, description: 'How many letters were made from it.' }),
}) {}

export class LetterTemplateView extends Fields(LetterTemplateItem, {
  body: field.text({
    max: 20_000,
    description: 'The text with its placeholders, in the syntax of templates.',
  }),
  commands: field.list(() => CommandAnswer),
  version: field.integer({ min: 1 }),
}) {}

export class CreateLetterTemplate extends Fields({
  name: field.text(),
  fundId: field.id({ optional: true, nullable: true, description: 'Every fund where left out.' }),
  body: field.text({ max: 20_000 }),
}) {}

export class UpdateLetterTemplate extends Fields({
  name: field.text({ optional: true }),
  body: field.text({ max: 20_000, optional: true }),
}) {}

export class TemplatePreviewQuery extends Fields({
  awardId: field.id({ description: 'The award to preview it with.' }),
}) {}
