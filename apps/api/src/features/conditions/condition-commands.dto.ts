import { CONDITION_OWNERS, type ConditionOwner } from '@almoner/domain/conditions';
import { ChoiceField, DateField, IdField, TextField } from '../../platform/http/fields.js';

/** A condition from the library, or one written for this award only. */
export class AddCondition {
  @IdField({ optional: true, description: 'The condition of the library that it is made from.' })
  templateId?: string;

  @TextField()
  title: string;

  @TextField({ max: 4000, description: 'What has to be done.' })
  text: string;

  @ChoiceField(CONDITION_OWNERS, { name: 'ConditionOwner' })
  owner: ConditionOwner;

  @DateField({ optional: true, nullable: true })
  dueOn?: string | null;

  @TextField({ min: 0, max: 2000, optional: true, description: 'What evidence is asked for.' })
  evidenceAsked?: string;

  @TextField({
    max: 4000,
    optional: true,
    description: 'Why it is added; needed once the organisation was offered the award.',
  })
  reason?: string;
}

export class EditCondition {
  @TextField({ optional: true })
  title?: string;

  @TextField({ max: 4000, optional: true })
  text?: string;

  @ChoiceField(CONDITION_OWNERS, { optional: true, name: 'ConditionOwner' })
  owner?: ConditionOwner;

  @DateField({ optional: true, nullable: true })
  dueOn?: string | null;

  @TextField({ min: 0, max: 2000, optional: true })
  evidenceAsked?: string;

  @TextField({
    max: 4000,
    optional: true,
    description: 'Why it is changed; needed once the organisation was offered the award.',
  })
  reason?: string;
}

export class SubmitEvidence {
  @TextField({ max: 4000, description: 'What was done, in words.' })
  evidence: string;

  @TextField({
    max: 500,
    optional: true,
    nullable: true,
    description: 'A web address where more can be read.',
  })
  link?: string | null;
}

export class DecideCondition {
  @TextField({ max: 4000, description: 'Why; the organisation reads it.' })
  reason: string;
}

export class ReopenCondition {
  @DateField({ description: 'The new due date: today or later.' })
  dueOn: string;

  @TextField({ max: 4000, description: 'Why; the organisation reads it.' })
  reason: string;
}
