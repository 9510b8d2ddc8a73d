import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ChangeEvent, useState } from 'react';
import {
  Breadcrumb,
  Breadcrumbs,
  PageHeading,
  Permitted,
  QueryState,
} from '../../../components/page.js';
import { FinancialYearSelect } from '../../../components/typed-fields.js';
import { Radios } from '../../../components/choices.js';
import { Select } from '../../../components/fields.js';
import {
  allocationBody,
  allocationValues,
  NEW_ALLOCATION,
} from '../../../features/allocations/allocation-values.js';
import type { Allocation } from '../../../features/allocations/allocations-types.js';
import { AllocationForm } from '../../../features/allocations/components/allocation-form.js';
import { fundChoicesQuery } from '../../../features/funds/funds-requests.js';
import {
  createAllocation,
  getAllocation,
  updateAllocation,
} from '../../../lib/api/generated/sdk.gen.js';
import { currentFinancialYear } from '../../../lib/financial-years.js';
import { useDone, useNotices } from '../../../lib/notices.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { ifVersion } from '../../../lib/api/conditional-headers.js';
import { AllocationBreadcrumbs } from './allocation-breadcrumbs.js';
import { AllocationIdentity } from '../../../features/allocations/components/allocation-identity.js';
import { SharesForm } from '../../../features/allocations/components/shares-form.js';
import { organisationChoicesQuery } from '../../../features/organisations/organisations-requests.js';
import {
  type ReadFile,
  ShareFileForm,
  ShareFilePreview,
} from '../../../features/allocations/components/share-file.js';

const newAllocationRoute = getRouteApi('/signed-in/allocations/new');

const BEGINNINGS = [
  { value: 'nothing', label: 'No shares: I enter or upload them' },
  { value: 'last-shares', label: 'The shares of the last committed allocation of the fund' },
] as const;

type Beginning = (typeof BEGINNINGS)[number]['value'];

/** Drafts an allocation; its area shares are entered on the next page. */
export function NewAllocationPage() {
  const { fundId: given } = newAllocationRoute.useSearch();
  const navigate = newAllocationRoute.useNavigate();
  const { notify } = useNotices();
  const funds = useQuery(fundChoicesQuery('allocation')).data ?? [];
  const [chosen, setChosen] = useState(given);
  const [financialYear, setYear] = useState(currentFinancialYear());
  const [startWith, setBeginning] = useState<Beginning>('nothing');
  const fundId = chosen ?? funds[0]?.value ?? '';
  const showNext = ({ id }: Allocation) => {
    notify('Allocation drafted');
    const to = startWith === 'nothing' ? '/allocations/$id/shares' : '/allocations/$id';
    void navigate({ to, params: { id } });
  };
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/allocations">Allocations</Breadcrumb>
      </Breadcrumbs>
      <PageHeading title="Draft an allocation" />
      <Permitted permission="allocations.edit">
        <AllocationForm
          values={NEW_ALLOCATION}
          send={(values) =>
            createAllocation({
              body: { fundId, financialYear, startWith, ...allocationBody(values) },
            })
          }
          onSaved={showNext}
          submitLabel="Save draft"
        >
          <Select
            name="fundId"
            label="Fund"
            choices={funds}
            value={fundId}
            onChange={(event) => setChosen(event.target.value)}
          />
          <FinancialYearSelect
            name="financialYear"
            label="Financial year"
            value={financialYear}
            onChange={(event) => setYear(event.target.value)}
          />
          <Radios
            name="startWith"
            label="Begin with"
            choices={BEGINNINGS}
            value={startWith}
            onChange={(event: ChangeEvent<HTMLInputElement>) =>
              setBeginning(event.target.value as Beginning)
            }
          />
        </AllocationForm>
      </Permitted>
    </>
  );
}

const allocationEditRoute = getRouteApi('/signed-in/allocations/$id/edit');

/** Changes the amount of a draft allocation and the texts of its awards. */
export function AllocationEditPage() {
  const { id } = allocationEditRoute.useParams();
  const done = useDone();
  const allocation = useQuery(apiQuery(getAllocation, { path: { id } }));
  const showSaved = () => done('Allocation changed', { to: '/allocations/$id', params: { id } });
  return (
    <>
      <AllocationBreadcrumbs allocation={allocation.data} />
      <PageHeading title="Change this allocation" />
      <Permitted permission="allocations.edit">
        <QueryState query={allocation}>
          {(found) => (
            <AllocationForm
              values={allocationValues(found)}
              send={(values) =>
                updateAllocation({
                  path: { id },
                  headers: ifVersion(found.version),
                  body: allocationBody(values),
                })
              }
              onSaved={showSaved}
              submitLabel="Save changes"
            />
          )}
        </QueryState>
      </Permitted>
    </>
  );
}

const sharesRoute = getRouteApi('/signed-in/allocations/$id/shares');

/** Edits the area shares of a draft. */
export function SharesPage() {
  const { id } = sharesRoute.useParams();
  const done = useDone();
  const allocation = useQuery(apiQuery(getAllocation, { path: { id } }));
  const kind = allocation.data?.areaKind === 'health-board' ? 'health-board' : 'public-body';
  const organisations = useQuery(organisationChoicesQuery(kind)).data ?? [];
  const showSaved = () => done('Shares saved', { to: '/allocations/$id', params: { id } });
  return (
    <>
      <AllocationBreadcrumbs allocation={allocation.data} />
      <PageHeading title="Shares" />
      <Permitted permission="allocations.edit">
        <QueryState query={allocation}>
          {(found) => (
            <>
              <AllocationIdentity allocation={found} />
              <p>
                Enter a share for every area, and 0 for an area that gets nothing. You can also{' '}
                <Link to="/allocations/$id/shares/file" params={{ id }}>
                  upload or paste them
                </Link>
                .
              </p>
              <SharesForm allocation={found} organisations={organisations} onSaved={showSaved} />
            </>
          )}
        </QueryState>
      </Permitted>
    </>
  );
}

const shareFileRoute = getRouteApi('/signed-in/allocations/$id/shares/file');

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
  const { id } = shareFileRoute.useParams();
  const done = useDone();
  const allocation = useQuery(apiQuery(getAllocation, { path: { id } }));
  const showImported = () => done('Shares imported', { to: '/allocations/$id', params: { id } });
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
