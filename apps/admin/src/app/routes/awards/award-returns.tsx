import { RETURN_LIST } from '@almoner/domain/returns';
import { ListTable } from '../../../components/lists/list-table.js';
import { LinkButton } from '../../../components/buttons.js';
import { Loaded } from '../../../components/page.js';
import type { Award } from '../../../features/awards/awards-types.js';
import { RETURN_CELLS } from '../../../features/returns/components/return-cells.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { listReturns } from '../../../lib/api/generated/sdk.gen.js';
import { usePermission } from '../../../lib/session.js';

/** The returns of an award: those that are due, and those that were sent. */
export function AwardReturns({ award }: { award: Award }) {
  const maySchedule = usePermission('returns.schedule', award.fundId);
  const accepted = award.status === 'accepted' || award.status === 'active';
  return (
    <section aria-labelledby="returns-heading">
      <h2 id="returns-heading">Returns</h2>
      <Loaded query={apiQuery(listReturns, { query: { awardId: award.id, sort: 'dueOn' } })}>
        {({ items }) => (
          <ListTable
            list={RETURN_LIST}
            rows={items}
            cells={RETURN_CELLS}
            only={['reference', 'kind', 'period', 'due', 'status', 'submitted']}
            caption="Returns of this award"
            empty="No return is asked for yet."
          />
        )}
      </Loaded>
      {maySchedule && accepted && (
        <LinkButton kind="secondary" to="/returns/new" search={{ awardId: award.id }}>
          Ask for a return
        </LinkButton>
      )}
    </section>
  );
}
