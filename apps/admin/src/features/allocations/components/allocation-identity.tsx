import { Link } from '@tanstack/react-router';
import { FinancialYear, Money } from '../../../components/figures.js';
import { IdentityBar } from '../../../components/facts.js';
import { StatusTag } from '../../../components/status-tag.js';
import type { Allocation } from '../allocations-types.js';

/** The facts that identify an allocation, shown on each of its pages. */
export function AllocationIdentity({ allocation }: { allocation: Allocation }) {
  const { reference, fundId, fundName, financialYear, amountPence, status } = allocation;
  return (
    <IdentityBar
      label="Allocation"
      facts={[
        { key: 'Reference', value: reference },
        {
          key: 'Fund',
          value: (
            <Link to="/funds/$id" params={{ id: fundId }}>
              {fundName}
            </Link>
          ),
        },
        { key: 'Year', value: <FinancialYear year={financialYear} /> },
        { key: 'Amount', value: <Money pence={amountPence} /> },
        { key: 'Status', value: <StatusTag thing="allocation" status={status} /> },
      ]}
    />
  );
}
