import { useQuery } from '@tanstack/react-query';
import { type Column, DataTable } from '../../../components/data-table.js';
import { Money, Percent } from '../../../components/figures.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getPaymentFunders } from '../../../lib/api/generated/sdk.gen.js';
import type { FunderShare } from '../match-funding-types.js';

const COLUMNS: readonly Column<FunderShare>[] = [
  { key: 'funder', heading: 'Funder', rowHeading: true, cell: ({ funderName }) => funderName },
  {
    key: 'share',
    heading: 'Share',
    numeric: true,
    cell: ({ shareBasisPoints }) => <Percent basisPoints={shareBasisPoints} />,
  },
  {
    key: 'amount',
    heading: 'Pays',
    numeric: true,
    cell: ({ amountPence }) => <Money pence={amountPence} />,
  },
  {
    key: 'recovered',
    heading: 'Recovered',
    numeric: true,
    cell: ({ recoveredPence }) => <Money pence={recoveredPence} />,
  },
];

/** The funders that pay a sent payment. Empty for a fund without funders. */
export function PaymentFunders({ paymentId }: { paymentId: string }) {
  const shares =
    useQuery(apiQuery(getPaymentFunders, { path: { id: paymentId } })).data?.shares ?? [];
  if (shares.length === 0) return null;
  return (
    <section aria-labelledby="funders-heading">
      <h2 id="funders-heading">Who pays it</h2>
      <DataTable
        caption="Who pays it"
        captionHidden
        columns={COLUMNS}
        rows={shares}
        rowKey={({ funderName }) => funderName}
        empty="Nobody yet."
      />
    </section>
  );
}
