import { APPLICATION_LIFECYCLE, type ApplicationStatus } from '../applications/index.js';
import {
  accept,
  andThen,
  commandAnswers,
  decideTransition,
  refuse,
  transition,
  type Actor,
  type CommandAnswer,
  type Decision,
  type Person,
  type Subject,
} from '../shared/index.js';
import { decideCompleteScores, decideScores } from './assessment-faults.js';
import { ASSESSMENT_LIFECYCLE, type AssessmentCommand } from './assessment-lifecycle.js';
import type { AssessmentStatus } from './assessment-statuses.js';
import type { CriterionScore, WeightedCriterion } from './scores.js';

/** What the rules need to know of an assessment. */
export interface Assessment extends Subject<AssessmentStatus> {
  readonly assessor: Person;
  readonly applicationStatus: ApplicationStatus;
}

/** The assessor's own work, while the application is being assessed: `assessments.not-yours` else. */
function decideOwn(
  command: AssessmentCommand,
  assessment: Assessment,
  actor: Actor,
): Decision<AssessmentStatus> {
  return andThen(decideTransition(ASSESSMENT_LIFECYCLE, command, assessment, actor), (status) => {
    if (assessment.assessor.userId !== actor.userId)
      return refuse('assessments.not-yours', { assessor: assessment.assessor.name });
    const open = transition(
      APPLICATION_LIFECYCLE,
      'finish-assessment',
      assessment.applicationStatus,
    );
    return andThen(open, () => accept(status));
  });
}

/** Saves scores, some or all; only the assessor's own. */
export function decideScore(
  assessment: Assessment,
  scores: readonly CriterionScore[],
  criteria: readonly WeightedCriterion[],
  actor: Actor,
): Decision<AssessmentStatus> {
  return andThen(decideOwn('score', assessment, actor), (status) =>
    andThen(decideScores(scores, criteria), () => accept(status)),
  );
}

/** Submits complete scores, which locks and unseals them. */
export function decideSubmitAssessment(
  assessment: Assessment,
  scores: readonly CriterionScore[],
  criteria: readonly WeightedCriterion[],
  actor: Actor,
): Decision<AssessmentStatus> {
  return andThen(decideOwn('submit', assessment, actor), (status) =>
    andThen(decideCompleteScores(scores, criteria), () => accept(status)),
  );
}

/** The assessor steps back before the scores are in (1-product, What no other system does together, 9). */
export function decideDeclareConflict(
  assessment: Assessment,
  actor: Actor,
): Decision<AssessmentStatus> {
  return decideOwn('declare-conflict', assessment, actor);
}

/**
 * Whether the scores stay hidden from this person: until submitted, from all but the assessor; and
 * from an assessor whose own assessment of the application (`ownStatus`) is not yet in.
 */
export function isSealedFor(
  assessment: Pick<Assessment, 'assessor' | 'status'>,
  actor: Pick<Actor, 'userId'>,
  ownStatus: AssessmentStatus | null = null,
): boolean {
  if (assessment.assessor.userId === actor.userId) return false;
  const ownIsOpen = ownStatus === 'assigned' || ownStatus === 'in-progress';
  return assessment.status !== 'submitted' || ownIsOpen;
}

/** What the actor may do with the assessment now, and why not the rest. */
export function assessmentCommands(
  assessment: Assessment,
  scores: readonly CriterionScore[],
  criteria: readonly WeightedCriterion[],
  actor: Actor,
): CommandAnswer<AssessmentCommand>[] {
  return commandAnswers(actor.audience, ASSESSMENT_LIFECYCLE, {
    score: decideScore(assessment, scores, criteria, actor),
    submit: decideSubmitAssessment(assessment, scores, criteria, actor),
    'declare-conflict': decideDeclareConflict(assessment, actor),
  });
}
