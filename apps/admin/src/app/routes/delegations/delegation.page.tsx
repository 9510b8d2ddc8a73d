import { getRouteApi } from '@tanstack/react-router';
import { Breadcrumb, Breadcrumbs, Loaded, PageHeading } from '../../../components/page.js';
import { CommandAction } from '../../../components/command-action.js';
import { IllustrativeMark } from '../../../components/messages.js';
import { RecordHistory } from '../../../features/audit/components/record-history.js';
import { DelegationFacts } from '../../../features/delegations/components/delegation-facts.js';
import type { Delegation } from '../../../features/delegations/delegations-types.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import { endDelegation, getDelegation } from '../../../lib/api/generated/sdk.gen.js';
import { offeredAnswer } from '../../../lib/command-answers.js';

const route = getRouteApi('/signed-in/delegations/$id');

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
  const { id } = route.useParams();
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
