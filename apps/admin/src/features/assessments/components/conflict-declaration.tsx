import { ASSESSMENT_LIFECYCLE } from '@almoner/domain/assessments';
import { RecordCommand } from '../../../components/record-commands.js';
import { declareConflict } from '../../../lib/api/generated/sdk.gen.js';
import type { Assessment } from '../assessments-types.js';

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
