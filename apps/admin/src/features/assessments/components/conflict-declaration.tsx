import { ASSESSMENT_LIFECYCLE } from '@almoner/domain/assessments';
import { RecordCommand } from '../../../components/record-commands.js';
import { declareConflict } from '../../../lib/api/generated/sdk.gen.js';
import type { Assessment } from '../assessments-types.js';

/** Steps back from the assessment, before the scores are in. */
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
