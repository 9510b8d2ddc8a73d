import { RETURN_LIFECYCLE } from '@almoner/domain/returns';
import { RecordCommands } from '../../../components/record-commands.js';
import { acceptReturn, requestReturnChanges } from '../../../lib/api/generated/sdk.gen.js';
import type { OwedReturn } from '../returns-types.js';

/** Accepts a return, or sends it back with the reason. */
export function ReturnReview({ owed }: { owed: OwedReturn }) {
  return (
    <RecordCommands
      lifecycle={RETURN_LIFECYCLE}
      record={owed}
      offers={{ accept: acceptReturn, 'request-changes': requestReturnChanges }}
    />
  );
}
