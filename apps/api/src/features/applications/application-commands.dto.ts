import { DECISION_OUTCOMES } from '@almoner/domain/applications';
import { field, Fields } from '../../platform/http/fields.js';
import { ApplicationYear } from './application.dto.js';

export class StartApplication extends Fields({
  callId: field.id({ description: 'A call that takes applications today.' }),
  title: field.text(),
}) {}

/** Any fields of a draft, complete or not. */
export class SaveApplication extends Fields({
  title: field.text({ min: 0, optional: true }),
  amountRequestedPence: field.money({
    optional: true,
    nullable: true,
    description: 'Pence; null empties it.',
  }),
  years: field.list(() => ApplicationYear, { optional: true, description: 'Replaces all years.' }),
  answers: field.textMap({
    optional: true,
    description: 'By the key of their question; answers that are not sent stay as they are.',
  }),
  areaCodes: field.textList({
    optional: true,
    description: 'Codes of known areas; replaces all of them.',
  }),
}) {}

export class WithdrawApplication extends Fields({
  reason: field.text({ max: 2000 }),
}) {}

export class DecideApplication extends Fields({
  outcome: field.choice(DECISION_OUTCOMES, { name: 'DecisionOutcome' }),
  reason: field.text({ max: 4000, description: 'Read by the applicant.' }),
}) {}
