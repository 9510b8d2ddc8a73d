import { IdField, IntegerField, TextField, TextListField } from '../../platform/http/fields.js';

/** The step that an award has reached, and what it waits for. */
export class AwardWaitingView {
  @IdField()
  awardId: string;

  @TextListField({ description: 'The steps of an award, in the words of the reader.' })
  steps: string[];

  @IntegerField({
    min: 0,
    nullable: true,
    description:
      'The index of the present step; the number of steps when all are done; null where the award left the usual steps.',
  })
  step: number | null;

  @TextField({ example: 'Waiting for Muirend Hub: bank details and one condition.' })
  sentence: string;

  @TextListField({ description: 'What the organisation has to do.' })
  organisation: string[];

  @TextListField({ description: 'What the funder has to do.' })
  funder: string[];
}
