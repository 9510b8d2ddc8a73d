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
import { endDelegation, getDelegation, listStandIns } from '../../../lib/api/generated/sdk.gen.js';
import { useDone } from '../../../lib/notices.js';
import { hasPermission, useSession } from '../../../lib/session.js';
import { CommandAction } from '../../../components/command-action.js';
import { IllustrativeMark } from '../../../components/messages.js';
import { RecordHistory } from '../../../features/audit/components/record-history.js';
import { DelegationFacts } from '../../../features/delegations/components/delegation-facts.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import { offeredAnswer } from '../../../lib/command-answers.js';

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
    done(`${toName} can approve payments in your name`, { to: '/delegations/$id', params: { id } });
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/payments">Payments</Breadcrumb>
        <Breadcrumb to="/delegations">Who approves in whose name</Breadcrumb>
      </Breadcrumbs>
      <PageHeading title="Lend your approval of payments" />
      <Permitted permission="payments.delegate">
        <p>
          Another person approves payments in your name for a time. Each approval says so, and
          neither of you can take another step of that payment.
        </p>
        <Form onMade={showDelegation} />
      </Permitted>
    </>
  );
}

const delegationRoute = getRouteApi('/signed-in/delegations/$id');

function DelegationView({ delegation }: { delegation: Delegation }) {
  const { id, toName, fromName, commands, illustrative } = delegation;
  return (
    <>
      <PageHeading title={`${toName} for ${fromName}`} label="Approval of payments">
        {illustrative && <IllustrativeMark />}
      </PageHeading>
      <DelegationFacts delegation={delegation} />
      <CommandAction
        answer={offeredAnswer(commands, 'end')}
        kind="warning"
        label="End it now"
        consequence={`From now on ${toName} can no longer approve payments in your name. What was approved stays approved.`}
        done="Delegation ended"
        send={({ idempotencyKey }) =>
          endDelegation({ path: { id }, headers: idempotent(idempotencyKey) })
        }
      />
      <RecordHistory subjectType="delegation" subjectId={id} />
    </>
  );
}

/** One delegation: lender, stand-in and period, and the button that ends it. */
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
