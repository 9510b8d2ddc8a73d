import { InsetText, WarningText } from '../../../components/messages.js';
import { LinkButton } from '../../../components/buttons.js';
import { Breadcrumb, Breadcrumbs, Loaded, PageHeading } from '../../../components/page.js';
import { RecordHistory } from '../../../features/audit/components/record-history.js';
import { ReturnStatusTags } from '../../../features/returns/components/return-cells.js';
import { ReturnTasks } from '../../../features/returns/components/return-tasks.js';
import {
  nextStep,
  returnProgress,
  waitingWords,
} from '../../../features/returns/return-progress.js';
import type { OwedReturn } from '../../../features/returns/returns-types.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import { dateText } from '../../../lib/formatters.js';
import {
  ReturnFigures,
  ReturnIdentity,
  ReturnReview,
  ReturnSignatures,
} from '../../../features/returns/components/return-review.js';
import { getRouteApi } from '@tanstack/react-router';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getReturn } from '../../../lib/api/generated/sdk.gen.js';
import { useAudience } from '../../../lib/session.js';

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
function OrganisationReturn({ owed }: { owed: OwedReturn }) {
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

/** A return for staff, who review it. */
function StaffReturn({ owed }: { owed: OwedReturn }) {
  return (
    <>
      <PageHeading title={owed.awardTitle} label={`Return ${owed.reference}`} />
      <ReturnIdentity owed={owed} />
      <InsetText>{returnProgress(owed)}</InsetText>
      {owed.changesRequested && <p>Changes asked for: {owed.changesRequested.reason}</p>}
      <section aria-labelledby="figures-heading">
        <h2 id="figures-heading">Figures</h2>
        <ReturnFigures owed={owed} />
      </section>
      <section aria-labelledby="story-heading">
        <h2 id="story-heading">Story and evidence</h2>
        <p className="al_prose">{owed.narrative || 'Nothing written.'}</p>
      </section>
      <ReturnReview owed={owed} />
      <section aria-labelledby="signatures-heading">
        <h2 id="signatures-heading">Who sent and certified it</h2>
        <ReturnSignatures owed={owed} />
      </section>
      <RecordHistory subjectType="return" subjectId={owed.id} />
    </>
  );
}

const returnRoute = getRouteApi('/signed-in/returns/$id');

/** One return: the funder reviews it, the organisation fills it in. */
export function ReturnPage() {
  const { id } = returnRoute.useParams();
  const staff = useAudience() === 'staff';
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/returns">{staff ? 'Returns' : 'Your returns'}</Breadcrumb>
      </Breadcrumbs>
      <Loaded query={apiQuery(getReturn, { path: { id } })} wholePage>
        {(found) => (staff ? <StaffReturn owed={found} /> : <OrganisationReturn owed={found} />)}
      </Loaded>
    </>
  );
}
