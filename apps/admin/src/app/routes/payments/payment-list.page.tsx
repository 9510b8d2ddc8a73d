import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { InsetText } from '../../../components/messages.js';
import { PageHeading } from '../../../components/page-heading.js';
import { PagedList } from '../../../components/paged-list.js';
import { SelectBox } from '../../../components/select-box.js';
import { fundChoicesQuery } from '../../../features/funds/funds-requests.js';
import { BulkBar } from '../../../features/payments/components/bulk-bar.js';
import { PaymentFilters } from '../../../features/payments/components/payment-filters.js';
import { PaymentTable } from '../../../features/payments/components/payment-table.js';
import {
  choosableStep,
  withChoice,
  type PaymentSelection,
} from '../../../features/payments/payment-selection.js';
import { paymentChips } from '../../../features/payments/payments-labels.js';
import type { PaymentRow } from '../../../features/payments/payments-types.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { listPayments } from '../../../lib/api/generated/sdk.gen.js';
import { useAudience, usePermission, useSession } from '../../../lib/session.js';

const route = getRouteApi('/signed-in/payments');

/** For whom the reader approves today, and the way to the delegations. */
function StaffNotes() {
  const standsInFor = useSession()?.standsInFor ?? [];
  return (
    <>
      {standsInFor.length > 0 && (
        <InsetText>
          You also approve payments in the name of {standsInFor.join(' and ')} today.
        </InsetText>
      )}
      <p>
        <Link to="/delegations">Who approves in whose name</Link>
      </p>
    </>
  );
}

/** All payments that this person may see. */
export function PaymentListPage() {
  const { density: _density, ...search } = route.useSearch();
  const audience = useAudience();
  const payments = useQuery(apiQuery(listPayments, { query: search }));
  const funds = useQuery(fundChoicesQuery()).data ?? [];
  // Kept by id, so that sorting, filtering and reading again never drop a choice.
  const [selection, setSelection] = useState<PaymentSelection>({});
  const may = {
    request: usePermission('payments.request'),
    approve: usePermission('payments.approve'),
  };
  const choosing = may.request || may.approve;
  const selectBox = (payment: PaymentRow) => {
    const step = choosableStep(payment, may);
    return step === null ? null : (
      <SelectBox
        label={`Select ${payment.reference}`}
        checked={payment.id in selection}
        onChange={(chosen) => setSelection(withChoice(selection, payment.id, chosen ? step : null))}
      />
    );
  };
  const first = payments.data?.items[0];
  const names = {
    fund: funds.find(({ value }) => value === search.fundId)?.label,
    award: first?.awardReference,
    organisation: first?.organisationName,
  };
  return (
    <>
      <PageHeading title={audience === 'staff' ? 'Payments' : 'Payments to you'} />
      {audience === 'staff' && (
        <PaymentFilters
          search={search}
          funds={funds}
          chips={paymentChips(search, names, audience)}
        />
      )}
      {audience === 'staff' && <StaffNotes />}
      {choosing && <BulkBar selection={selection} />}
      <PagedList
        query={payments}
        things="payments"
        search={search}
        exportPath="/api/v1/payments/export.csv"
      >
        {(rows) => (
          <PaymentTable
            payments={rows}
            sort={search.sort}
            selectBox={choosing ? selectBox : undefined}
          />
        )}
      </PagedList>
    </>
  );
}
