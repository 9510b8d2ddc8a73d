import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import {
  Breadcrumb,
  Breadcrumbs,
  Loaded,
  PageHeading,
  QueryState,
} from '../../../components/page.js';
import { RecordHistory } from '../../../features/audit/components/record-history.js';
import {
  ClaimActions,
  ClaimFacts,
  ClaimIdentity,
  ClaimState,
} from '../../../features/claims/components/claim-details.js';
import type { Claim } from '../../../features/claims/claims-types.js';
import { BasisFacts } from '../../../features/payments/components/payment-basis.js';
import { RequestPayment } from '../../../features/payments/components/request-payment.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import { getClaim, getPaymentBases, takeUpClaim } from '../../../lib/api/generated/sdk.gen.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import { useAudience } from '../../../lib/session.js';

const route = getRouteApi('/signed-in/claims/$id');

/** What a finance officer decides on, and the request of the payment with what the claim says already filled in. */
function Deciding({ claim }: { claim: Claim }) {
  return (
    <Loaded query={apiQuery(getPaymentBases, { body: { paymentIds: [claim.paymentId] } })}>
      {({ items: [basis] }) =>
        basis && (
          <>
            <BasisFacts basis={basis} />
            <ClaimActions
              claim={claim}
              takeUp={
                <RequestPayment
                  answer={offeredAnswer(claim.commands, 'take-up')}
                  words={{
                    button: 'Take up claim',
                    title: 'Take up this claim and request its payment?',
                    confirm: 'Confirm: take up claim',
                    done: 'Claim taken up: payment requested',
                  }}
                  basis={basis}
                  said={{
                    statementOfNeed: claim.statement,
                    coversFrom: claim.coversFrom,
                    coversTo: claim.coversTo,
                  }}
                  send={(body, key) =>
                    takeUpClaim({ path: { id: claim.id }, headers: idempotent(key), body })
                  }
                />
              }
            />
          </>
        )
      }
    </Loaded>
  );
}

function ClaimParts({ claim }: { claim: Claim }) {
  const staff = useAudience() === 'staff';
  const waits = claim.status === 'submitted';
  return (
    <div className={staff ? undefined : 'al_narrow'}>
      <PageHeading title={claim.awardTitle} label={`Claim ${claim.reference}`} />
      <ClaimIdentity claim={claim} />
      <ClaimState claim={claim} />
      <ClaimFacts claim={claim} />
      {staff && waits && <Deciding claim={claim} />}
      {!staff && <ClaimActions claim={claim} takeUp={null} />}
      <RecordHistory subjectType="claim" subjectId={claim.id} />
    </div>
  );
}

/** One claim: what the organisation says, what became of it, and what may be done next. */
export function ClaimPage() {
  const { id } = route.useParams();
  const staff = useAudience() === 'staff';
  const claim = useQuery(apiQuery(getClaim, { path: { id } }));
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/claims">{staff ? 'Claims' : 'Your claims'}</Breadcrumb>
        {claim.data && (
          <Breadcrumb to="/awards/$id" params={{ id: claim.data.awardId }}>
            {claim.data.awardReference}
          </Breadcrumb>
        )}
      </Breadcrumbs>
      <QueryState query={claim} wholePage>
        {(found) => <ClaimParts claim={found} />}
      </QueryState>
    </>
  );
}
