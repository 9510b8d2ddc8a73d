import { CommandAction } from '../../../components/command-action.js';
import { declareConflict } from '../../../lib/api/generated/sdk.gen.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import type { Assessment } from '../assessments-types.js';

/** Steps back from the assessment, before the scores are in. */
export function ConflictDeclaration({ assessment }: { assessment: Assessment }) {
  return (
    <CommandAction
      label="Declare a conflict"
      kind="secondary"
      answer={offeredAnswer(assessment.commands, 'declare-conflict')}
      consequence="You will not assess this application, nor take part in its decision. Another person is assigned."
      reason="required"
      send={({ reason }) => declareConflict({ path: { id: assessment.id }, body: { reason } })}
      done="Conflict of interest declared"
    />
  );
}
