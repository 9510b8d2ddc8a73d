import type { Lifecycle } from '../shared/index.js';

export const APPLICATION_STATUSES = [
  'draft',
  'submitted',
  'in-assessment',
  'assessed',
  'approved',
  'reserve',
  'declined',
  'ineligible',
  'withdrawn',
] as const;

export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number];
export type ApplicationCommand =
  | 'edit'
  | 'submit'
  | 'begin-assessment'
  | 'finish-assessment'
  | 'approve'
  | 'hold-in-reserve'
  | 'decline'
  | 'find-ineligible'
  | 'withdraw';

/**
 * The competitive route to an award (1-product, Lifecycles: Application). `begin-assessment` and
 * `finish-assessment` follow from assigning and from the last submitted assessment.
 */
export const APPLICATION_LIFECYCLE: Lifecycle<ApplicationStatus, ApplicationCommand> = {
  thing: 'application',
  initial: 'draft',
  states: APPLICATION_STATUSES,
  transitions: [
    { command: 'edit', from: ['draft'], to: 'draft', permission: 'applications.write' },
    { command: 'submit', from: ['draft'], to: 'submitted', permission: 'applications.submit' },
    {
      command: 'begin-assessment',
      from: ['submitted'],
      to: 'in-assessment',
      permission: 'assessments.assign',
    },
    {
      command: 'finish-assessment',
      from: ['in-assessment'],
      to: 'assessed',
      permission: 'assessments.score',
    },
    {
      command: 'approve',
      from: ['assessed', 'reserve'],
      to: 'approved',
      permission: 'applications.decide',
    },
    {
      command: 'hold-in-reserve',
      from: ['assessed'],
      to: 'reserve',
      permission: 'applications.decide',
    },
    {
      command: 'decline',
      from: ['assessed', 'reserve'],
      to: 'declined',
      permission: 'applications.decide',
    },
    {
      command: 'find-ineligible',
      from: ['submitted'],
      to: 'ineligible',
      permission: 'applications.assess',
    },
    {
      command: 'withdraw',
      from: ['draft', 'submitted', 'in-assessment', 'assessed', 'reserve'],
      to: 'withdrawn',
      permission: 'applications.withdraw',
    },
  ],
};
