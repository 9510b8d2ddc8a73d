import { InsetText, WarningText } from '../../../components/messages.js';
import { LinkButton } from '../../../components/buttons.js';
import { PageHeading } from '../../../components/page.js';
import { RecordHistory } from '../../../features/audit/components/record-history.js';
import { ReturnStatusTags } from '../../../features/returns/components/return-status-tags.js';
import { ReturnTasks } from '../../../features/returns/components/return-tasks.js';
import { nextStep, waitingWords } from '../../../features/returns/return-progress.js';
import type { OwedReturn } from '../../../features/returns/returns-types.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import { dateText } from '../../../lib/formatters.js';

function mayDo(owed: OwedReturn, command: string): boolean {
  return offeredAnswer(owed.commands, command)?.allowed ?? false;
}

/** The one next action, or why this person has nothing to do now. */
function Next({ owed }: { owed: OwedReturn }) {
  const certify = offeredAnswer(owed.commands, 'certify');
  const next = nextStep(owed.status, {
    write: mayDo(owed, 'write'),
    certify: certify?.allowed ?? false,
  });
  if (!next) return <p>{certify?.reason ?? waitingWords(owed)}</p>;
  const { id } = owed;
  return next.to === 'write' ? (
    <LinkButton to="/returns/$id/write" params={{ id }}>
      {next.label}
    </LinkButton>
  ) : (
    <LinkButton to="/returns/$id/check" params={{ id }}>
      {next.label}
    </LinkButton>
  );
}

/** A return for the organisation that owes it. */
export function OrganisationReturn({ owed }: { owed: OwedReturn }) {
  const editable = mayDo(owed, 'write');
  return (
    <div className="al_narrow">
      <PageHeading title={`Return due ${dateText(owed.dueOn)}`} label={owed.reference}>
        <ReturnStatusTags owed={owed} />
      </PageHeading>
      <p>
        What you achieved with {owed.awardTitle} in {owed.period}.
      </p>
      {owed.changesRequested && (
        <WarningText>Changes needed: {owed.changesRequested.reason}</WarningText>
      )}
      {editable && (
        <InsetText>
          About 20 minutes. You will need your figures for {owed.period}. Your answers are saved as
          you type, and another person of your organisation certifies them.
        </InsetText>
      )}
      <Next owed={owed} />
      <ReturnTasks owed={owed} editable={editable} />
      <RecordHistory subjectType="return" subjectId={owed.id} />
    </div>
  );
}
