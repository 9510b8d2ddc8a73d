import { CALL_LIFECYCLE } from '@almoner/domain/calls';
import { RecordCommands } from '../../../components/record-commands.js';
import { closeCall, openCall } from '../../../lib/api/generated/sdk.gen.js';
import type { Call } from '../calls-types.js';

/** Opens and closes a call. */
export function CallCommands({ call }: { call: Call }) {
  return (
    <RecordCommands
      lifecycle={CALL_LIFECYCLE}
      record={call}
      offers={{ open: openCall, close: closeCall }}
    />
  );
}
