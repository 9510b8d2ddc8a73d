import type { ApplicationStatus } from '../applications/index.js';
import { accept, permits, refuse, type Actor, type Decision } from '../shared/index.js';
import type { AssessmentStatus } from './assessment-statuses.js';

/** The application to which an assessor is assigned. */
export interface AssessedApplication {
  readonly status: ApplicationStatus;
  readonly fundId: string;
  /** The people assigned already, including those who declared a conflict. */
  readonly assessorIds: readonly string[];
}

const ASSIGNABLE: readonly ApplicationStatus[] = ['submitted', 'in-assessment'];

/** Whether assessors can be assigned to an application in this state: it is submitted and not yet assessed. */
export function isAssignable(status: ApplicationStatus): boolean {
  return ASSIGNABLE.includes(status);
}

function refuseAssessor(code: 'assessments.cannot-score' | 'assessments.already-assigned') {
  const detail = 'Choose another person';
  return refuse(code, {}, [{ pointer: '/assessorId', detail }]);
}

/**
 * Assigns an assessor; the first one moves the application to `in-assessment`. Refuses a person without the
 * role for the fund (`assessments.cannot-score`) and one who was assigned before
 * (`assessments.already-assigned`), so that a person with a conflict is never assigned again.
 */
export function decideAssign(
  application: AssessedApplication,
  assessor: Actor,
  actor: Actor,
): Decision<Extract<ApplicationStatus, 'in-assessment'>> {
  if (!permits(actor, 'assessments.assign', application.fundId))
    return refuse('shared.not-permitted');
  if (!isAssignable(application.status))
    return refuse('shared.wrong-state', { thing: 'application', state: application.status });
  if (!permits(assessor, 'assessments.score', application.fundId))
    return refuseAssessor('assessments.cannot-score');
  if (application.assessorIds.includes(assessor.userId))
    return refuseAssessor('assessments.already-assigned');
  return accept('in-assessment');
}

/**
 * The state of an application that is being assessed: `assessed` once there is at least one assessment and all
 * those without a conflict are submitted.
 */
export function applicationStatusAfter(
  assessments: readonly { readonly status: AssessmentStatus }[],
): Extract<ApplicationStatus, 'in-assessment' | 'assessed'> {
  const counting = assessments.filter(({ status }) => status !== 'conflicted');
  const done = counting.length > 0 && counting.every(({ status }) => status === 'submitted');
  return done ? 'assessed' : 'in-assessment';
}
