import { InsetText } from '../../../components/messages.js';
import { Breadcrumb, Breadcrumbs, Loaded, PageHeading } from '../../../components/page.js';
import { RecordHistory } from '../../../features/audit/components/record-history.js';
import { ReturnFigures } from '../../../features/returns/components/return-figures.js';
import { ReturnIdentity } from '../../../features/returns/components/return-identity.js';
import { ReturnReview } from '../../../features/returns/components/return-review.js';
import { ReturnSignatures } from '../../../features/returns/components/return-signatures.js';
import { returnProgress } from '../../../features/returns/return-progress.js';
import type { OwedReturn } from '../../../features/returns/returns-types.js';
import { getRouteApi } from '@tanstack/react-router';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getReturn } from '../../../lib/api/generated/sdk.gen.js';
import { useAudience } from '../../../lib/session.js';
import { OrganisationReturn } from './organisation-return.js';

/** A return for staff, who review it. */
export function StaffReturn({ owed }: { owed: OwedReturn }) {
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

const route = getRouteApi('/signed-in/returns/$id');

/** One return: the funder reviews it, the organisation fills it in. */
export function ReturnPage() {
  const { id } = route.useParams();
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
