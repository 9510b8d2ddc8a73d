import { type CriterionScore, decideCompleteScores } from '@almoner/domain/assessments';
import { refusalSentence } from '@almoner/domain/shared';
import { CommandAction } from '../../../components/command-action.js';
import { ifVersion } from '../../../lib/api/conditional-headers.js';
import { getAssessment, submitAssessment } from '../../../lib/api/generated/sdk.gen.js';
import { type CommandAnswer, offeredAnswer } from '../../../lib/command-answers.js';
import type { Assessment, Criterion } from '../assessments-types.js';
import { type Scoring, useScores } from '../use-scores.js';
import { AnswersConflict } from '../../../components/answers-conflict.js';
import { Loaded } from '../../../components/page.js';
import { latestQuery } from '../../../lib/api/api-query.js';
import { scoreText } from '../assessments-labels.js';
import { useState } from 'react';
import { answerId, AssessedAnswers } from './assessed-answers.js';
import { ConflictDeclaration } from './conflict-gate.js';
import { focusCriterion, Rubric } from './rubric.js';

interface AssessmentSubmissionProps {
  readonly assessment: Assessment;
  readonly scoring: Scoring;
}

/** Whether the scores on the page can be submitted, by the rule that the API applies to the saved scores. */
function answerFor({ commands, application }: Assessment, scoring: Scoring): CommandAnswer | null {
  const saved = offeredAnswer(commands, 'submit');
  if (!saved) return null;
  const decision = decideCompleteScores(scoring.scores, application.criteria);
  if (decision.ok) return { ...saved, allowed: true, code: null, reason: null };
  const { refusal } = decision;
  return { ...saved, allowed: false, code: refusal.code, reason: refusalSentence(refusal) };
}

/** Submits the scores, which can no longer be changed afterwards. */
function AssessmentSubmission({ assessment, scoring }: AssessmentSubmissionProps) {
  return (
    <CommandAction
      label="Submit this assessment"
      answer={answerFor(assessment, scoring)}
      consequence="Your scores are locked. The other assessors can read them once their own are in."
      send={async () => {
        await scoring.flush();
        return submitAssessment({
          path: { id: assessment.id },
          headers: ifVersion(scoring.version()),
        });
      }}
      done="Assessment submitted"
    />
  );
}

interface ScoresConflictProps {
  readonly assessment: Assessment;
  readonly scoring: Scoring;
}

function textOf(scores: readonly CriterionScore[], criterionId: string): string {
  const given = scores.find((score) => score.criterionId === criterionId);
  return given ? `${scoreText(given.score)}. ${given.reason}` : 'Not scored';
}

function differences(
  criteria: readonly Criterion[],
  mine: readonly CriterionScore[],
  theirs: readonly CriterionScore[],
) {
  return criteria
    .map(({ id, title }) => ({ title, mine: textOf(mine, id), theirs: textOf(theirs, id) }))
    .filter((score) => score.mine !== score.theirs);
}

/** The scores were saved in another tab meanwhile: shows what differs and lets the person choose. */
function ScoresConflict({ assessment, scoring }: ScoresConflictProps) {
  return (
    <Loaded query={latestQuery(getAssessment, { path: { id: assessment.id } })}>
      {(theirs) => (
        <AnswersConflict
          differences={differences(
            assessment.application.criteria,
            scoring.scores,
            theirs.scores ?? [],
          )}
          onResolve={(choice) => scoring.resolve(choice, theirs)}
        />
      )}
    </Loaded>
  );
}

/** From this width on, answers and rubric are shown side by side. */
const WIDE = '(min-width: 62rem)';

function showAnswer(questionKey: string | undefined): void {
  if (questionKey === undefined || !window.matchMedia(WIDE).matches) return;
  document.getElementById(answerId(questionKey))?.scrollIntoView({ block: 'nearest' });
}

/** The page on which an assessor works: answers on the left and rubric on the right, linked to each other. */
export function Workbench({ assessment }: { assessment: Assessment }) {
  const { application } = assessment;
  const scoring = useScores(assessment);
  const [currentId, setCurrentId] = useState<string>();
  const current = application.criteria.find(({ id }) => id === currentId);
  const choose = (criterionId: string) => {
    if (criterionId === currentId) return;
    setCurrentId(criterionId);
    showAnswer(application.criteria.find(({ id }) => id === criterionId)?.questionKeys[0]);
  };
  return (
    <>
      {scoring.state.kind === 'conflict' && (
        <ScoresConflict assessment={assessment} scoring={scoring} />
      )}
      <div className="al_workbench">
        <AssessedAnswers
          application={application}
          marked={current?.questionKeys ?? []}
          onCriterion={focusCriterion}
        />
        <div>
          <Rubric
            criteria={application.criteria}
            scoring={scoring}
            currentId={currentId}
            onCriterion={choose}
          />
        </div>
      </div>
      <AssessmentSubmission assessment={assessment} scoring={scoring} />
      <ConflictDeclaration assessment={assessment} />
    </>
  );
}
