import { RECOVERY_LIST } from '@almoner/domain/recoveries';
import { ListTable } from '../../../components/lists/list-table.js';
import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api/api-query.js';
import { listRecoveries } from '../../../lib/api/generated/sdk.gen.js';
import { RECOVERY_CELLS } from './recovery-cells.js';

/** The recoveries of one award or of one payment; nothing where there are none. */
export function RecoveriesOf(search: { readonly awardId?: string; readonly paymentId?: string }) {
  const recoveries = useQuery(apiQuery(listRecoveries, { query: search })).data?.items ?? [];
  if (recoveries.length === 0) return null;
  return (
    <section aria-labelledby="recoveries-heading">
      <h2 id="recoveries-heading">Money recovered</h2>
      <ListTable
        list={RECOVERY_LIST}
        rows={recoveries}
        cells={RECOVERY_CELLS}
        only={['reference', 'payment', 'organisation', 'amount', 'status', 'requested']}
        caption="Recoveries"
      />
    </section>
  );
}
