import { ALLOCATION_LIST } from '@almoner/domain/allocations';
import { ListTable } from '../../../components/lists/list-table.js';
import { ButtonGroup, LinkButton } from '../../../components/buttons.js';
import { Loaded } from '../../../components/page.js';
import { ALLOCATION_CELLS } from '../../../features/allocations/components/allocation-cells.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { listAllocations } from '../../../lib/api/generated/sdk.gen.js';
import { usePermission } from '../../../lib/session.js';

/** The allocations of a fund that allocates by formula. */
export function FundAllocations({ fundId }: { fundId: string }) {
  const mayDraft = usePermission('allocations.edit', fundId);
  return (
    <section aria-labelledby="allocations-heading">
      <h2 id="allocations-heading">Allocations</h2>
      <Loaded query={apiQuery(listAllocations, { query: { fundId, sort: '-financialYear' } })}>
        {({ items }) => (
          <ListTable
            list={ALLOCATION_LIST}
            rows={items}
            cells={ALLOCATION_CELLS}
            only={['reference', 'title', 'year', 'amount', 'areas', 'status']}
            caption="Allocations"
            empty="This fund has had no allocation yet."
          />
        )}
      </Loaded>
      <ButtonGroup>
        {mayDraft && (
          <LinkButton kind="secondary" to="/allocations/new" search={{ fundId }}>
            Draft an allocation
          </LinkButton>
        )}
      </ButtonGroup>
    </section>
  );
}
