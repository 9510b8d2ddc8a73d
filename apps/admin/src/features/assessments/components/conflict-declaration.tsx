import { CommandAction } from '../../../components/command-action.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import { declareConflict } from '../api/declare-conflict.js';
import type { Assessment } from '../api/get-assessment.js';

/** Steps back from the assessment, before the scores are in. */
export function ConflictDeclaration({ assessment }: { assessment: Assessment }) {
  return (
    <CommandAction
      label="Declare a conflict"
      kind="secondary"
      answer={offeredAnswer(assessment.commands, 'declare-conflict')}
      consequence="You will not assess this application, nor take part in its decision. Another person is assigned."
      reason="required"
      send={({ reason }) => declareConflict(assessment.id, reason)}
      done="Conflict of interest declared"
    />
  );
}
