import type { Lifecycle } from '../shared/index.js';

export const ASSESSMENT_STATUSES = ['assigned', 'in-progress', 'submitted', 'conflicted'] as const;

export type AssessmentStatus = (typeof ASSESSMENT_STATUSES)[number];
export type AssessmentCommand = 'score' | 'submit' | 'declare-conflict';

/**
 * One assessor's view of one application (1-product, Lifecycles: Assessment). A conflict is declared
 * before the scores are handed in, since it may show only on reading; sealed to all but the assessor
 * until submitted.
 */
export const ASSESSMENT_LIFECYCLE: Lifecycle<AssessmentStatus, AssessmentCommand> = {
  thing: 'assessment',
  initial: 'assigned',
  states: ASSESSMENT_STATUSES,
  transitions: [
    {
      command: 'score',
      from: ['assigned', 'in-progress'],
      to: 'in-progress',
      permission: 'assessments.score',
    },
    { command: 'submit', from: ['in-progress'], to: 'submitted', permission: 'assessments.score' },
    {
      command: 'declare-conflict',
      from: ['assigned', 'in-progress'],
      to: 'conflicted',
      permission: 'assessments.score',
    },
  ],
};
