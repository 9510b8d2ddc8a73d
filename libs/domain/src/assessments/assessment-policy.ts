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

/** Whether the assessment is the actor's own (`assessments.not-yours`) and its application is being assessed. */
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

/** Saves some or all scores of the actor's own assessment. */
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

/** Submits complete scores. Nobody can change them afterwards, and others may read them. */
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

/** Declares a conflict of interest, before the scores are submitted (docs/glossary.md, Conflicts of interest). */
export function decideDeclareConflict(
  assessment: Assessment,
  actor: Actor,
): Decision<AssessmentStatus> {
  return decideOwn('declare-conflict', assessment, actor);
}

/**
 * Whether the scores are hidden from the actor. Until they are submitted, only their assessor reads them; an
 * assessor of the same application reads them only after submitting their own (`ownStatus`).
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

/** The commands of the assessment for the actor: each allowed, or refused with the reason. */
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
