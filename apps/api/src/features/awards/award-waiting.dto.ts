import { field, Fields } from '../../platform/http/fields.js';

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
