import type { PlainDate } from '../calendar/index.js';
import { decideSeparation } from '../separation/index.js';
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

/** In these states the refusal names what is missing of the assessments rather than the state. */
const ASSESSABLE: readonly ApplicationStatus[] = [
  'submitted',
  'in-assessment',
  'assessed',
  'reserve',
];

/** What the decision on an application needs to know of one assessment. */
export interface AssessmentState {
  readonly assessorId: string;
  readonly assessorName: string;
  readonly status: 'assigned' | 'in-progress' | 'submitted' | 'conflicted';
}

/** Refuses unless there is at least one assessment, and all without a conflict are submitted. */
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

/** Whether scores of the assessment exist, and count. */
function isScored({ status }: AssessmentState): boolean {
  return status === 'in-progress' || status === 'submitted';
}

/** Refuses a person who scored the application: `separation.same-person`. */
function decideNotScorer(assessments: readonly AssessmentState[], actor: Actor): Decision<null> {
  const duties = assessments.filter(isScored).map(({ assessorId, assessorName }) => {
    return { userId: assessorId, name: assessorName, duty: 'application-scorer' as const };
  });
  return decideSeparation('application-decider', duties, actor);
}

/**
 * Approves or declines an assessed application. Refuses with `applications.no-assessment` or
 * `applications.assessments-open` until all assessments are submitted, and with `applications.conflicted` where
 * the actor has declared a conflict of interest (docs/glossary.md, Conflicts of interest), or scored the application
 * (`separation.same-person`).
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
      andThen(decideTransition(APPLICATION_LIFECYCLE, outcome, application, actor), (status) =>
        andThen(decideNotScorer(assessments, actor), () => accept(status)),
      ),
    ),
  );
}

/** Facts beside the application itself that decide what can be done with it. */
export interface ApplicationContext {
  readonly call: ApplicationCall;
  readonly assessments: readonly AssessmentState[];
  readonly today: PlainDate;
}

/** The commands of the application for the actor: each allowed, or refused with the reason. */
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
