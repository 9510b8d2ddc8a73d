import { LinkButton } from '../../../components/buttons.js';
import { InsetText } from '../../../components/messages.js';
import { PageHeading } from '../../../components/page.js';
import { RecordHistory } from '../../../features/audit/components/record-history.js';
import { draftFaults, draftOf } from '../../../features/applications/application-draft.js';
import { sectionsOf, sectionStatus } from '../../../features/applications/application-sections.js';
import type { Application } from '../../../features/applications/applications-types.js';
import { ApplicationTasks } from '../../../features/applications/components/application-tasks.js';
import { ApplicationWithdrawal } from '../../../features/applications/components/application-withdrawal.js';
import { dateText } from '../../../lib/formatters.js';

/** The next step: the first unfinished section or, when all are finished, the check. */
function NextStep({ application, editable }: { application: Application; editable: boolean }) {
  const { id, call } = application;
  const draft = draftOf(application);
  const faults = draftFaults(draft, call);
  const next = sectionsOf(call).find((section) => sectionStatus(section, draft, faults) !== 'done');
  if (faults.length === 0 || !next)
    return (
      <LinkButton to="/applications/$id/check" params={{ id }}>
        Check answers and send
      </LinkButton>
    );
  if (!editable) return <p>Somebody who may write applications has to finish it first.</p>;
  return (
    <LinkButton to="/applications/$id/write" params={{ id }} search={{ section: next.key }}>
      {`Next: ${next.title}`}
    </LinkButton>
  );
}

/** An application that has not been sent, for the organisation that writes it. */
export function DraftApplication({ application }: { application: Application }) {
  const { id, title, reference, callTitle, call, commands } = application;
  const editable = commands.some(({ command, allowed }) => command === 'edit' && allowed);
  return (
    <div className="al_narrow">
      <PageHeading title={title || 'Your application'} label={`${reference}, ${callTitle}`} />
      <InsetText>
        Send it by the end of {dateText(call.closesOn)}. Your answers are saved as you type, so you
        can stop and come back.
      </InsetText>
      <NextStep application={application} editable={editable} />
      <ApplicationTasks application={application} editable={editable} />
      <ApplicationWithdrawal application={application} />
      <RecordHistory subjectType="application" subjectId={id} />
    </div>
  );
}
