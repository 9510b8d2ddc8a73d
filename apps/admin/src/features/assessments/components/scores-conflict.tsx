import type { CriterionScore } from '@almoner/domain/assessments';
import { AnswersConflict } from '../../../components/answers-conflict.js';
import { Loaded } from '../../../components/page.js';
import { latestQuery } from '../../../lib/api/api-query.js';
import { getAssessment } from '../../../lib/api/generated/sdk.gen.js';
import { scoreText } from '../assessments-labels.js';
import type { Assessment, Criterion } from '../assessments-types.js';
import type { Scoring } from '../use-scores.js';

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
export function ScoresConflict({ assessment, scoring }: ScoresConflictProps) {
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
