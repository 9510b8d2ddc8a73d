import { DELEGATION_LIFECYCLE } from '@almoner/domain/delegations';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import {
  Breadcrumb,
  Breadcrumbs,
  Loaded,
  PageHeading,
  Permitted,
} from '../../../components/page.js';
import { NewDelegationForm } from '../../../features/delegations/components/new-delegation-form.js';
import type { Delegation } from '../../../features/delegations/delegations-types.js';
import { fundChoicesQuery } from '../../../features/funds/funds-requests.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import {
  acceptDelegation,
  declineDelegation,
  endDelegation,
  getDelegation,
  listStandIns,
} from '../../../lib/api/generated/sdk.gen.js';
import { useDone } from '../../../lib/notices.js';
import { hasPermission, useSession } from '../../../lib/session.js';
import { RecordCommands } from '../../../components/record-commands.js';
import { RecordHistory } from '../../../features/audit/components/record-history.js';
import { DelegationFacts } from '../../../features/delegations/components/delegation-facts.js';

function Form({ onMade }: { onMade: (delegation: Delegation) => void }) {
  const funds = useQuery(fundChoicesQuery()).data ?? [];
  const session = useSession();
  const own = funds.filter(({ value }) => hasPermission(session, 'payments.approve', value));
  return (
    <Loaded
      query={{
        ...apiQuery(listStandIns),
        select: ({ items }) => items.map(({ id, name }) => ({ value: id, label: name })),
      }}
    >
      {(choices) => <NewDelegationForm people={choices} funds={own} onMade={onMade} />}
    </Loaded>
  );
}

/** Lends one's own approval of payments to a stand-in for a period. */
export function NewDelegationPage() {
  const done = useDone();
  const showDelegation = ({ id, toName }: Delegation) =>
    done(`Offered: ${toName} accepts or declines`, { to: '/delegations/$id', params: { id } });
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/payments">Payments</Breadcrumb>
        <Breadcrumb to="/delegations">Who approves in whose name</Breadcrumb>
      </Breadcrumbs>
      <PageHeading title="Lend your approval of payments" />
      <Permitted permission="payments.delegate">
        <p>
          Another person approves payments in your name for a time, once they accept. Each approval
          says so, and neither of you can take another step of that payment.
        </p>
        <Form onMade={showDelegation} />
      </Permitted>
    </>
  );
}

const delegationRoute = getRouteApi('/signed-in/delegations/$id');

function DelegationView({ delegation }: { delegation: Delegation }) {
  const { id, toName, fromName } = delegation;
  return (
    <>
      <PageHeading title={`${toName} for ${fromName}`} label="Approval of payments" />
      <DelegationFacts delegation={delegation} />
      <RecordCommands
        lifecycle={DELEGATION_LIFECYCLE}
        record={delegation}
        offers={{ accept: acceptDelegation, decline: declineDelegation, end: endDelegation }}
      />
      <RecordHistory subjectType="delegation" subjectId={id} />
    </>
  );
}

/** One delegation: lender, stand-in and period, and its answer or its end. */
export function DelegationPage() {
  const { id } = delegationRoute.useParams();
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/payments">Payments</Breadcrumb>
        <Breadcrumb to="/delegations">Who approves in whose name</Breadcrumb>
      </Breadcrumbs>
      <Loaded query={apiQuery(getDelegation, { path: { id } })} wholePage>
        {(found) => <DelegationView delegation={found} />}
      </Loaded>
    </>
  );
}
