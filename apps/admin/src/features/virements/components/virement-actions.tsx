import { VIREMENT_LIFECYCLE } from '@almoner/domain/virements';
import { RecordCommands } from '../../../components/record-commands.js';
import {
  approveVirement,
  rejectVirement,
  withdrawVirement,
} from '../../../lib/api/generated/sdk.gen.js';
import { sideName } from '../virements-labels.js';
import type { Virement } from '../virements-types.js';

/** The commands that this person may give to the virement next, each with its consequence or the reason why not. */
export function VirementActions({ virement }: { virement: Virement }) {
  return (
    <RecordCommands
      lifecycle={VIREMENT_LIFECYCLE}
      record={virement}
      facts={{ fromName: sideName(virement.from), toName: sideName(virement.to) }}
      offers={{ approve: approveVirement, reject: rejectVirement, withdraw: withdrawVirement }}
    />
  );
}
