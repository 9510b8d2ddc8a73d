import type { PlainDate } from '../calendar/index.js';
import {
  accept,
  andThen,
  commandAnswers,
  decideTransition,
  permits,
  refuse,
  type Actor,
  type CommandAnswer,
  type Decision,
} from '../shared/index.js';
import { APPLICATION_LIFECYCLE, type ApplicationCommand } from './application-lifecycle.js';
import type { ApplicationStatus } from './application-statuses.js';
import {
  decideEditApplication,
  decideSubmitApplication,
  decideWithdrawApplication,
} from './application-policy.js';
import type { Application, ApplicationCall } from './application.js';

export const DECISION_OUTCOMES = ['approve', 'decline'] as const;

export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number];

/** The states whose assessments say why there is no decision yet, better than the state itself. */
const ASSESSABLE: readonly ApplicationStatus[] = [
  'submitted',
  'in-assessment',
  'assessed',
  'reserve',
];

/** An assessment of the application, as far as its decision is concerned. */
export interface AssessmentState {
  readonly assessorId: string;
  readonly status: 'assigned' | 'in-progress' | 'submitted' | 'conflicted';
}

/** Every assessment without a conflict is submitted, and there is at least one. */
function decideAssessed(assessments: readonly AssessmentState[]): Decision<null> {
  const counting = assessments.filter((assessment) => assessment.status !== 'conflicted');
  if (counting.length === 0) return refuse('applications.no-assessment');
  return counting.every((assessment) => assessment.status === 'submitted')
    ? accept(null)
    : refuse('applications.assessments-open');
}

function decideUnconflicted(assessments: readonly AssessmentState[], actor: Actor): Decision<null> {
  const declared = assessments.some(
    (assessment) => assessment.assessorId === actor.userId && assessment.status === 'conflicted',
  );
  return declared ? refuse('applications.conflicted') : accept(null);
}

/**
 * Approves or declines an assessed application. Refuses with `applications.no-assessment` or
 * `applications.assessments-open` before the last assessment is in, and with `applications.conflicted`
 * the person who declared a conflict (1-product, What no other system does together, 9).
 */
export function decideApplication(
  application: Application,
  outcome: DecisionOutcome,
  assessments: readonly AssessmentState[],
  actor: Actor,
): Decision<ApplicationStatus> {
  if (!permits(actor, 'applications.decide', application.fundId))
    return refuse('shared.not-permitted');
  const ready = ASSESSABLE.includes(application.status)
    ? decideAssessed(assessments)
    : accept(null);
  return andThen(ready, () =>
    andThen(decideUnconflicted(assessments, actor), () =>
      decideTransition(APPLICATION_LIFECYCLE, outcome, application, actor),
    ),
  );
}

/** What the rules of an application look at beside it. */
export interface ApplicationContext {
  readonly call: ApplicationCall;
  readonly assessments: readonly AssessmentState[];
  readonly today: PlainDate;
}

/** What the actor may do with the application now, and why not the rest. */
export function applicationCommands(
  application: Application,
  context: ApplicationContext,
  actor: Actor,
): CommandAnswer<ApplicationCommand>[] {
  const { call, assessments, today } = context;
  return commandAnswers(actor.audience, APPLICATION_LIFECYCLE, {
    edit: decideEditApplication(application, actor),
    submit: decideSubmitApplication(application, call, actor, today),
    withdraw: decideWithdrawApplication(application, actor),
    approve: decideApplication(application, 'approve', assessments, actor),
    decline: decideApplication(application, 'decline', assessments, actor),
  });
}
