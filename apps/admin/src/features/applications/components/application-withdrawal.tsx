import { APPLICATION_LIFECYCLE } from '@almoner/domain/applications';
import { RecordCommand } from '../../../components/record-commands.js';
import { withdrawApplication } from '../../../lib/api/generated/sdk.gen.js';
import type { Application } from '../applications-types.js';

/** Withdraws an application, with a reason. */
export function ApplicationWithdrawal({ application }: { application: Application }) {
  return (
    <RecordCommand
      lifecycle={APPLICATION_LIFECYCLE}
      record={application}
      command="withdraw"
      give={withdrawApplication}
    />
  );
}
