import { getRouteApi, Link } from '@tanstack/react-router';
import { ExportLink } from '../../../components/export-link.js';
import { Loaded, PageHeading } from '../../../components/page.js';
import type { Allocation } from '../../../features/allocations/allocations-types.js';
import {
  AllocationCommands,
  AllocationFaults,
  AllocationFigures,
  CopyShares,
} from '../../../features/allocations/components/allocation-details.js';
import { AllocationIdentity } from '../../../features/allocations/components/allocation-identity.js';
import { ShareComparison } from '../../../features/allocations/components/share-comparison.js';
import { RecordHistory } from '../../../features/audit/components/record-history.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getAllocation } from '../../../lib/api/generated/sdk.gen.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import { AllocationBreadcrumbs } from './allocation-breadcrumbs.js';

const route = getRouteApi('/signed-in/allocations/$id');

/** Links to the pages that change a draft. */
function ChangeLinks({ allocation }: { allocation: Allocation }) {
  const params = { id: allocation.id };
  if (!offeredAnswer(allocation.commands, 'edit')?.allowed) return null;
  return (
    <ul>
      <li>
        <Link to="/allocations/$id/shares" params={params}>
          Enter the shares
        </Link>
      </li>
      <li>
        <Link to="/allocations/$id/shares/file" params={params}>
          Upload or paste the shares
        </Link>
      </li>
      <li>
        <Link to="/allocations/$id/edit" params={params}>
          Change the amount and the texts
        </Link>
      </li>
    </ul>
  );
}

/** Links to the awards of a committed allocation, to approve or offer them together. */
function NextStep({ allocation }: { allocation: Allocation }) {
  if (allocation.status !== 'committed') return null;
  const { fundId, financialYear } = allocation;
  return (
    <p>
      <Link to="/awards" search={{ fundId, financialYear }}>
        Open the awards of {financialYear} to approve or offer them together
      </Link>
    </p>
  );
}

function AllocationView({ allocation }: { allocation: Allocation }) {
  const { id, title, reference, discardedReason } = allocation;
  return (
    <>
      <PageHeading title={title} label={`Allocation ${reference}`} />
      <AllocationIdentity allocation={allocation} />
      {discardedReason && <p>Discarded because: {discardedReason}</p>}
      <AllocationFaults allocation={allocation} />
      <AllocationFigures allocation={allocation} />
      <ChangeLinks allocation={allocation} />
      <CopyShares allocation={allocation} />
      <AllocationCommands allocation={allocation} />
      <NextStep allocation={allocation} />
      <section aria-labelledby="shares-heading">
        <h2 id="shares-heading">What each area gets</h2>
        <ShareComparison allocation={allocation} />
        <ExportLink
          path={`/api/v1/allocations/${id}/shares/export.csv`}
          search={{}}
          things="areas"
        />
      </section>
      <RecordHistory subjectType="allocation" subjectId={id} />
    </>
  );
}

/** One allocation: its amount, what each area gets beside the year before, and its awards. */
export function AllocationPage() {
  const { id } = route.useParams();
  return (
    <>
      <AllocationBreadcrumbs />
      <Loaded query={apiQuery(getAllocation, { path: { id } })} wholePage>
        {(found) => <AllocationView allocation={found} />}
      </Loaded>
    </>
  );
}
