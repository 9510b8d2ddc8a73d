import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { LinkButton } from '../../../components/buttons.js';
import { IllustrativeMark } from '../../../components/messages.js';
import { PageHeading, QueryState } from '../../../components/page.js';
import { RecordHistory } from '../../../features/audit/components/record-history.js';
import type { BankDetails } from '../../../features/bank-accounts/bank-accounts-types.js';
import { BankAccountSummary } from '../../../features/bank-accounts/components/bank-account-summary.js';
import { BankStateText } from '../../../features/bank-accounts/components/bank-state-text.js';
import { EarlierDetails } from '../../../features/bank-accounts/components/earlier-details.js';
import { WaitingDetails } from '../../../features/bank-accounts/components/waiting-details.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getBankDetails } from '../../../lib/api/generated/sdk.gen.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import { useAudience } from '../../../lib/session.js';
import { BankBreadcrumbs } from './bank-breadcrumbs.js';

const route = getRouteApi('/signed-in/bank-details/$id');

/** The set of bank details in use or, while a change waits, the set used until now. */
function CurrentDetails({ details }: { details: BankDetails }) {
  const { current, state } = details;
  if (!current) return null;
  return (
    <section aria-labelledby="current-heading">
      <h2 id="current-heading">{state === 'verified' ? 'In use' : 'In use before the change'}</h2>
      <BankAccountSummary account={current} />
    </section>
  );
}

/** The link to enter or change bank details. Empty where the person may not, or where a change already waits. */
function EnterLink({ details }: { details: BankDetails }) {
  const { organisationId: id, current, commands } = details;
  if (!offeredAnswer(commands, 'enter')?.allowed) return null;
  return (
    <p>
      <LinkButton
        kind={current ? 'secondary' : 'primary'}
        to="/bank-details/$id/new"
        params={{ id }}
      >
        {current ? 'Change the bank details' : 'Give the bank details'}
      </LinkButton>
    </p>
  );
}

function DetailsView({ details }: { details: BankDetails }) {
  const isStaff = useAudience() === 'staff';
  const newest = details.waiting ?? details.current ?? details.earlier[0] ?? null;
  return (
    <>
      <PageHeading
        title={isStaff ? `Bank details of ${details.organisationName}` : 'Your bank details'}
      >
        {newest?.illustrative && <IllustrativeMark />}
      </PageHeading>
      <BankStateText state={details.state} />
      {details.waiting && <WaitingDetails waiting={details.waiting} />}
      <CurrentDetails details={details} />
      <EnterLink details={details} />
      <EarlierDetails accounts={details.earlier} />
      {newest && <RecordHistory key={newest.id} subjectType="bank-account" subjectId={newest.id} />}
    </>
  );
}

/** An organisation's bank details: those in use, those that wait to be verified, and what happens next. */
export function BankDetailsPage() {
  const { id } = route.useParams();
  const details = useQuery(apiQuery(getBankDetails, { path: { organisationId: id } }));
  return (
    <>
      <BankBreadcrumbs organisationId={id} organisationName={details.data?.organisationName} />
      <QueryState query={details} wholePage>
        {(found) => <DetailsView details={found} />}
      </QueryState>
    </>
  );
}
