import { getRouteApi } from '@tanstack/react-router';
import { Breadcrumb, Breadcrumbs, Loaded, PageHeading } from '../../../components/page.js';
import { InsetText } from '../../../components/messages.js';
import { RecordHistory } from '../../../features/audit/components/record-history.js';
import { RecoveryActions } from '../../../features/recoveries/components/recovery-actions.js';
import { RecoveryDetails } from '../../../features/recoveries/components/recovery-details.js';
import type { Recovery } from '../../../features/recoveries/recoveries-types.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getRecovery } from '../../../lib/api/generated/sdk.gen.js';
import { moneyText } from '../../../lib/formatters.js';
import { useAudience } from '../../../lib/session.js';

const route = getRouteApi('/signed-in/recoveries/$id');

function RecoveryView({ recovery }: { recovery: Recovery }) {
  const isStaff = useAudience() === 'staff';
  const amount = moneyText(recovery.amountPence);
  return (
    <>
      <PageHeading
        title={isStaff ? `${amount} from ${recovery.organisationName}` : `${amount} to pay back`}
        label={`Recovery ${recovery.reference}`}
      />
      {!isStaff && recovery.status === 'approved' && (
        <InsetText>
          Pay {amount} back to the funder and give the reference {recovery.reference}. The funder
          tells you here when it has arrived.
        </InsetText>
      )}
      <RecoveryActions recovery={recovery} />
      <RecoveryDetails recovery={recovery} />
      <RecordHistory subjectType="recovery" subjectId={recovery.id} />
    </>
  );
}

/** One recovery: how much is asked back and why, and what may be done next. */
export function RecoveryPage() {
  const { id } = route.useParams();
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/recoveries">Recoveries</Breadcrumb>
      </Breadcrumbs>
      <Loaded query={apiQuery(getRecovery, { path: { id } })} wholePage>
        {(found) => <RecoveryView recovery={found} />}
      </Loaded>
    </>
  );
}
