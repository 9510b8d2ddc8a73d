import { actionsOf, type ActionTable, type CommandOf, type Lifecycle } from '../shared/index.js';
import { ASSESSMENT_STATUSES, type AssessmentStatus } from './assessment-statuses.js';

/**
 * One assessor's scores of one application (docs/glossary.md, Lifecycles). A conflict of interest can be
 * declared until the scores are submitted, since the assessor may notice it only on reading. Until then nobody
 * else sees the scores.
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

/** The audit actions of an assessment and the words of its history. */
export const ASSESSMENT_ACTIONS = {
  ...actionsOf(ASSESSMENT_LIFECYCLE),
  'assessments.assign': { history: 'Assessor assigned' },
} satisfies ActionTable;
