import {
  Breadcrumb,
  Breadcrumbs,
  PageHeading,
  Permitted,
  QueryState,
} from '../../../components/page.js';
import { useAudience } from '../../../lib/session.js';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { LinkButton } from '../../../components/buttons.js';
import { IllustrativeMark, InsetText } from '../../../components/messages.js';
import { RecordHistory } from '../../../features/audit/components/record-history.js';
import type { BankDetails } from '../../../features/bank-accounts/bank-accounts-types.js';
import {
  BankAccountSummary,
  EarlierDetails,
} from '../../../features/bank-accounts/components/bank-account-details.js';
import { BankStateText } from '../../../features/bank-accounts/components/bank-text.js';
import { WaitingDetails } from '../../../features/bank-accounts/components/waiting-details.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getBankDetails } from '../../../lib/api/generated/sdk.gen.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import { BankDetailsForm } from '../../../features/bank-accounts/components/bank-details-form.js';
import { useDone } from '../../../lib/notices.js';

interface BankBreadcrumbsProps {
  readonly organisationId: string;
  readonly organisationName: string | undefined;
  /** Whether the page is below the page of the bank details. */
  readonly below?: boolean;
}

/** Breadcrumbs: for staff back to the list, for an organisation back to its home. */
function BankBreadcrumbs({ organisationId, organisationName, below }: BankBreadcrumbsProps) {
  const audience = useAudience();
  const name = audience === 'staff' ? organisationName : 'Your bank details';
  return (
    <Breadcrumbs>
      {audience === 'staff' && <Breadcrumb to="/bank-details">Bank details</Breadcrumb>}
      {below && (
        <Breadcrumb to="/bank-details/$id" params={{ id: organisationId }}>
          {name ?? 'Bank details'}
        </Breadcrumb>
      )}
    </Breadcrumbs>
  );
}

const bankDetailsRoute = getRouteApi('/signed-in/bank-details/$id');

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
  const { id } = bankDetailsRoute.useParams();
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

const enterBankDetailsRoute = getRouteApi('/signed-in/bank-details/$id/new');

/** Enters or changes an organisation's bank details. */
export function EnterBankDetailsPage() {
  const { id } = enterBankDetailsRoute.useParams();
  const done = useDone();
  const details = useQuery(apiQuery(getBankDetails, { path: { organisationId: id } }));
  const showEntered = () =>
    done('Details sent. Somebody from finance will check them.', {
      to: '/bank-details/$id',
      params: { id },
    });
  return (
    <>
      <BankBreadcrumbs
        below
        organisationId={id}
        organisationName={details.data?.organisationName}
      />
      <PageHeading title={details.data?.current ? 'Change bank details' : 'Give bank details'} />
      <Permitted permission="bank-accounts.edit">
        <QueryState query={details}>
          {({ commands, current }) => {
            const refused = commands.find(
              ({ command, allowed }) => command === 'enter' && !allowed,
            );
            return refused ? (
              <InsetText>{refused.reason}</InsetText>
            ) : (
              <BankDetailsForm
                organisationId={id}
                isChange={current !== null}
                onEntered={showEntered}
              />
            );
          }}
        </QueryState>
      </Permitted>
    </>
  );
}
