import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState, type ChangeEvent } from 'react';
import { Breadcrumb, Breadcrumbs, PageHeading, Permitted } from '../../../components/page.js';
import { FinancialYearSelect } from '../../../components/typed-fields.js';
import { Radios } from '../../../components/choices.js';
import { Select } from '../../../components/fields.js';
import { allocationBody, NEW_ALLOCATION } from '../../../features/allocations/allocation-values.js';
import type { Allocation } from '../../../features/allocations/allocations-types.js';
import { AllocationForm } from '../../../features/allocations/components/allocation-form.js';
import { fundChoicesQuery } from '../../../features/funds/funds-requests.js';
import { createAllocation } from '../../../lib/api/generated/sdk.gen.js';
import { currentFinancialYear } from '../../../lib/financial-years.js';
import { useNotices } from '../../../lib/notices.js';

const route = getRouteApi('/signed-in/allocations/new');

const BEGINNINGS = [
  { value: 'nothing', label: 'No shares: I enter or upload them' },
  { value: 'last-shares', label: 'The shares of the last committed allocation of the fund' },
] as const;

type Beginning = (typeof BEGINNINGS)[number]['value'];

/** Drafts an allocation; its area shares are entered on the next page. */
export function NewAllocationPage() {
  const { fundId: given } = route.useSearch();
  const navigate = route.useNavigate();
  const { notify } = useNotices();
  const funds = useQuery(fundChoicesQuery('allocation')).data ?? [];
  const [chosen, setChosen] = useState(given);
  const [financialYear, setYear] = useState(currentFinancialYear(new Date()));
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
