import { useState } from 'react';
import type { Assessment } from '../assessments-types.js';
import { useScores } from '../use-scores.js';
import { AssessedAnswers, answerId } from './assessed-answers.js';
import { AssessmentSubmission } from './assessment-submission.js';
import { ConflictDeclaration } from './conflict-declaration.js';
import { focusCriterion, Rubric } from './rubric.js';
import { ScoresConflict } from './scores-conflict.js';

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
