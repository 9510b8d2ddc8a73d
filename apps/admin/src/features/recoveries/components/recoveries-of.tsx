import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Money } from '../../../components/figures.js';
import { StatusTag } from '../../../components/status-tag.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { listRecoveries } from '../../../lib/api/generated/sdk.gen.js';

/** The recoveries of one award or one payment. Empty where there are none. */
export function RecoveriesOf(search: { readonly awardId?: string; readonly paymentId?: string }) {
  const recoveries = useQuery(apiQuery(listRecoveries, { query: search })).data?.items ?? [];
  if (recoveries.length === 0) return null;
  return (
    <>
      <h2>Money recovered</h2>
      <ul>
        {recoveries.map(({ id, reference, amountPence, status }) => (
          <li key={id}>
            <Link to="/recoveries/$id" params={{ id }}>
              {reference}
            </Link>{' '}
            <Money pence={amountPence} /> <StatusTag thing="recovery" status={status} />
          </li>
        ))}
      </ul>
    </>
  );
}
