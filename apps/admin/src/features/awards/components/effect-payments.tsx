import { Link } from '@tanstack/react-router';
import { type Column, DataTable } from '../../../components/data-table.js';
import { DateText, FinancialYear, Money } from '../../../components/figures.js';
import { StatusTag } from '../../../components/status-tag.js';
import type { AwardEffect } from '../awards-types.js';

type AffectedPayment = AwardEffect['cancelled'][number];

const COLUMNS: readonly Column<AffectedPayment>[] = [
  {
    key: 'reference',
    heading: 'Payment',
    rowHeading: true,
    cell: ({ id, reference }) => (
      <Link to="/payments/$id" params={{ id }}>
        {reference}
      </Link>
    ),
  },
  {
    key: 'year',
    heading: 'Year',
    cell: ({ financialYear }) => <FinancialYear year={financialYear} />,
  },
  { key: 'due', heading: 'Due', cell: ({ dueOn }) => <DateText date={dueOn} /> },
  {
    key: 'status',
    heading: 'Status',
    cell: ({ status }) => <StatusTag thing="payment" status={status} />,
  },
  {
    key: 'amount',
    heading: 'Amount',
    numeric: true,
    cell: ({ amountPence }) => <Money pence={amountPence} />,
  },
];

interface EffectPaymentsProps {
  readonly title: string;
  readonly payments: readonly AffectedPayment[];
}

/** The payments to which a command does the same thing. Empty where there are none. */
export function EffectPayments({ title, payments }: EffectPaymentsProps) {
  if (payments.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <DataTable
        caption={title}
        captionHidden
        columns={COLUMNS}
        rows={payments}
        rowKey={({ id }) => id}
        empty="None."
      />
    </>
  );
}
