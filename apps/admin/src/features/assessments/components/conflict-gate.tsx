import { ASSESSMENT_LIFECYCLE } from '@almoner/domain/assessments';
import { RecordCommand } from '../../../components/record-commands.js';
import { declareConflict, getAssessment, saveScores } from '../../../lib/api/generated/sdk.gen.js';
import type { Assessment } from '../assessments-types.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from '../../../components/buttons.js';
import { ErrorState } from '../../../components/page.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { ifVersion } from '../../../lib/api/conditional-headers.js';
import { offeredAnswer } from '../../../lib/command-answers.js';

/** Declares a conflict of interest, which ends the assessment. Possible until the scores are submitted. */
export function ConflictDeclaration({ assessment }: { assessment: Assessment }) {
  return (
    <RecordCommand
      lifecycle={ASSESSMENT_LIFECYCLE}
      record={assessment}
      command="declare-conflict"
      give={declareConflict}
    />
  );
}

/** Asks about a conflict of interest before the answers are shown. Without a conflict, the assessment begins. */
export function ConflictGate({ assessment }: { assessment: Assessment }) {
  const { id, version, commands, application } = assessment;
  const queryClient = useQueryClient();
  const begin = useMutation({
    mutationFn: () =>
      saveScores({ path: { id }, headers: ifVersion(version), body: { scores: [] } }),
    onSuccess: (begun) =>
      queryClient.setQueryData(apiQuery(getAssessment, { path: { id } }).queryKey, begun),
  });
  const score = offeredAnswer(commands, 'score');
  return (
    <section className="al_narrow" aria-labelledby="conflict-heading">
      <h2 id="conflict-heading">Before you read the answers</h2>
      <p>
        Do you have a conflict of interest with {application.organisationName}? It can be a
        personal, family, work or money connection, now or in the last five years.
      </p>
      {begin.isError && <ErrorState error={begin.error} />}
      {score && (
        <p>
          <Button
            pending={begin.isPending}
            reason={score.allowed ? null : score.reason}
            onClick={() => begin.mutate()}
          >
            I have no conflict: start assessing
          </Button>
        </p>
      )}
      <ConflictDeclaration assessment={assessment} />
    </section>
  );
}
