import { Breadcrumb, Breadcrumbs } from '../../../components/page.js';
import type { Allocation } from '../../../features/allocations/allocations-types.js';

/** The breadcrumbs of the pages about one allocation. */
export function AllocationBreadcrumbs({ allocation }: { allocation?: Allocation | undefined }) {
  return (
    <Breadcrumbs>
      <Breadcrumb to="/allocations">Allocations</Breadcrumb>
      {allocation && (
        <Breadcrumb to="/allocations/$id" params={{ id: allocation.id }}>
          {allocation.reference}
        </Breadcrumb>
      )}
    </Breadcrumbs>
  );
}
