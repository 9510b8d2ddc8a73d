import { ButtonGroup, LinkButton } from '../../../components/buttons.js';
import { RecordHistory } from '../../../features/audit/components/record-history.js';
import type { Call } from '../../../features/calls/calls-types.js';
import { CallCommands } from '../../../features/calls/components/call-commands.js';

/** The commands on a call and its history, for staff. */
export function CallStaffSection({ call }: { call: Call }) {
  const mayEdit = call.commands.some(({ command, allowed }) => command === 'edit' && allowed);
  return (
    <>
      <ButtonGroup>
        <LinkButton kind="secondary" to="/applications" search={{ callId: call.id }}>
          See the applications to this call
        </LinkButton>
        {mayEdit && (
          <LinkButton kind="secondary" to="/calls/$id/edit" params={{ id: call.id }}>
            Change this call
          </LinkButton>
        )}
      </ButtonGroup>
      <CallCommands call={call} />
      <RecordHistory subjectType="call" subjectId={call.id} />
    </>
  );
}
