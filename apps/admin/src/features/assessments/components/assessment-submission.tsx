import { decideCompleteScores } from '@almoner/domain/assessments';
import { refusalSentence } from '@almoner/domain/shared';
import { CommandAction } from '../../../components/command-action.js';
import { ifVersion } from '../../../lib/api/conditional-headers.js';
import { submitAssessment } from '../../../lib/api/generated/sdk.gen.js';
import { offeredAnswer, type CommandAnswer } from '../../../lib/command-answers.js';
import type { Assessment } from '../assessments-types.js';
import type { Scoring } from '../use-scores.js';

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
export function AssessmentSubmission({ assessment, scoring }: AssessmentSubmissionProps) {
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
