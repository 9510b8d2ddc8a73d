import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { PageHeading, Permitted, QueryState } from '../../../components/page.js';
import type { Allocation } from '../../../features/allocations/allocations-types.js';
import { AllocationIdentity } from '../../../features/allocations/components/allocation-identity.js';
import {
  ShareFileForm,
  type ReadFile,
} from '../../../features/allocations/components/share-file-form.js';
import { ShareFilePreview } from '../../../features/allocations/components/share-file-preview.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getAllocation } from '../../../lib/api/generated/sdk.gen.js';
import { useNotices } from '../../../lib/notices.js';
import { AllocationBreadcrumbs } from './allocation-breadcrumbs.js';

const route = getRouteApi('/signed-in/allocations/$id/shares/file');

function Steps({ allocation, onImported }: { allocation: Allocation; onImported: () => void }) {
  const [read, setRead] = useState<ReadFile | null>(null);
  if (read)
    return (
      <ShareFilePreview
        allocation={allocation}
        read={read}
        onImported={onImported}
        onBack={() => setRead(null)}
      />
    );
  return (
    <>
      <p>
        You see what is in the file before any of it is used. It is used whole, or not at all.{' '}
        <a href={`/api/v1/allocations/${allocation.id}/shares/template.csv`} download>
          Download a file to fill in
        </a>
        .
      </p>
      <ShareFileForm allocationId={allocation.id} onRead={setRead} />
    </>
  );
}

/** Imports area shares from a spreadsheet. */
export function ShareFilePage() {
  const { id } = route.useParams();
  const navigate = route.useNavigate();
  const { notify } = useNotices();
  const allocation = useQuery(apiQuery(getAllocation, { path: { id } }));
  const showImported = () => {
    notify('Shares imported');
    void navigate({ to: '/allocations/$id', params: { id } });
  };
  return (
    <>
      <AllocationBreadcrumbs allocation={allocation.data} />
      <PageHeading title="Upload or paste shares" />
      <Permitted permission="allocations.edit">
        <QueryState query={allocation}>
          {(found) => (
            <>
              <AllocationIdentity allocation={found} />
              <Steps allocation={found} onImported={showImported} />
            </>
          )}
        </QueryState>
      </Permitted>
    </>
  );
}
