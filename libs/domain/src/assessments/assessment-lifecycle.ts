import { actionsOf, type ActionTable, type CommandOf, type Lifecycle } from '../shared/index.js';
import { ASSESSMENT_STATUSES, type AssessmentStatus } from './assessment-statuses.js';

/**
 * One assessor's view of one application (1-product, Lifecycles: Assessment). A conflict is declared
 * before the scores are handed in, since it may show only on reading; sealed to all but the assessor
 * until submitted.
 */
export const ASSESSMENT_LIFECYCLE = {
  thing: 'assessment',
  initial: 'assigned',
  states: ASSESSMENT_STATUSES,
  transitions: [
    {
      command: 'score',
      from: ['assigned', 'in-progress'],
      to: 'in-progress',
      permission: 'assessments.score',
      action: 'assessments.score',
      history: 'Scores saved',
    },
    {
      command: 'submit',
      from: ['in-progress'],
      to: 'submitted',
      permission: 'assessments.score',
      action: 'assessments.submit',
      history: 'Assessment submitted',
    },
    {
      command: 'declare-conflict',
      from: ['assigned', 'in-progress'],
      to: 'conflicted',
      permission: 'assessments.score',
      action: 'assessments.declare-conflict',
      history: 'Conflict of interest declared',
      label: 'Declare a conflict',
      kind: 'secondary',
      reason: 'required',
      consequence:
        'You will not assess this application, nor take part in its decision. Another person is assigned.',
      done: 'Conflict of interest declared',
    },
  ],
} as const satisfies Lifecycle<AssessmentStatus, string>;

export type AssessmentCommand = CommandOf<typeof ASSESSMENT_LIFECYCLE>;

/** What can happen to an assessment, as its history tells it. */
export const ASSESSMENT_ACTIONS = {
  ...actionsOf(ASSESSMENT_LIFECYCLE),
  'assessments.assign': { history: 'Assessor assigned' },
} satisfies ActionTable;
