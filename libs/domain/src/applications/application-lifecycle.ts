import { actionsOf, type ActionTable, type CommandOf, type Lifecycle } from '../shared/index.js';
import { APPLICATION_STATUSES, type ApplicationStatus } from './application-statuses.js';

/**
 * An application of an organisation to a call (docs/glossary.md, Lifecycles). Nobody gives the commands
 * `begin-assessment` and `finish-assessment`: the first follows when an assessor is assigned, the second when
 * the last assessment is submitted.
 */
export const APPLICATION_LIFECYCLE = {
  thing: 'application',
  initial: 'draft',
  states: APPLICATION_STATUSES,
  transitions: [
    {
      command: 'edit',
      from: ['draft'],
      to: 'draft',
      permission: 'applications.write',
      action: 'applications.save-draft',
      history: 'Answers saved',
      shown: 'always',
    },
    {
      command: 'submit',
      from: ['draft'],
      to: 'submitted',
      permission: 'applications.submit',
      action: 'applications.submit',
      history: 'Application sent',
      shown: 'always',
    },
    {
      command: 'begin-assessment',
      from: ['submitted'],
      to: 'in-assessment',
      permission: 'assessments.assign',
      by: 'assigning its first assessor',
      action: 'applications.begin-assessment',
      history: 'Assessment begun',
    },
    {
      command: 'finish-assessment',
      from: ['in-assessment'],
      to: 'assessed',
      permission: 'assessments.score',
      by: 'the last assessment that is handed in',
      action: 'applications.finish-assessment',
      history: 'Assessment finished',
    },
    {
      command: 'approve',
      from: ['assessed', 'reserve'],
      to: 'approved',
      permission: 'applications.decide',
      action: 'applications.decide',
      history: 'Decision made',
      shown: 'always',
    },
    {
      command: 'hold-in-reserve',
      from: ['assessed'],
      to: 'reserve',
      permission: 'applications.decide',
      by: 'nothing yet: panels will decide it',
      action: 'applications.decide',
      history: 'Decision made',
      shown: 'always',
    },
    {
      command: 'decline',
      from: ['assessed', 'reserve'],
      to: 'declined',
      permission: 'applications.decide',
      action: 'applications.decide',
      history: 'Decision made',
      shown: 'always',
    },
    {
      command: 'find-ineligible',
      from: ['submitted'],
      to: 'ineligible',
      permission: 'applications.assess',
      by: 'nothing yet: checks of eligibility will decide it',
      action: 'applications.decide',
      history: 'Decision made',
      shown: 'always',
    },
    {
      command: 'withdraw',
      from: ['draft', 'submitted', 'in-assessment', 'assessed', 'reserve'],
      to: 'withdrawn',
      permission: 'applications.withdraw',
      action: 'applications.withdraw',
      history: 'Application withdrawn',
      shown: 'always',
      label: 'Withdraw this application',
      kind: 'warning',
      reason: 'required',
      consequence: 'It will not be considered any more, and it cannot be sent again.',
      done: 'Application withdrawn',
    },
  ],
} as const satisfies Lifecycle<ApplicationStatus, string>;

export type ApplicationCommand = CommandOf<typeof APPLICATION_LIFECYCLE>;

/** The audit actions of an application and the words of its history. */
export const APPLICATION_ACTIONS = {
  ...actionsOf(APPLICATION_LIFECYCLE),
  'applications.start': { history: 'Application started', shown: 'always' },
} satisfies ActionTable;
