import { useQuery } from '@tanstack/react-query';
import { recoveriesQuery } from '../api/list-recoveries.js';
import { RecoveryTable } from './recovery-table.js';

/** The recoveries of one award or of one payment; nothing where there are none. */
export function RecoveriesOf(search: { readonly awardId?: string; readonly paymentId?: string }) {
  const recoveries = useQuery(recoveriesQuery(search)).data?.items ?? [];
  if (recoveries.length === 0) return null;
  return (
    <section aria-labelledby="recoveries-heading">
      <h2 id="recoveries-heading">Money recovered</h2>
      <RecoveryTable recoveries={recoveries} />
    </section>
  );
}
