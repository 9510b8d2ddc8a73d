import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DataTable, type Column } from '../../../components/data-table.js';
import { DateText, FinancialYear, Money } from '../../../components/figures.js';
import { IllustrativeMark } from '../../../components/messages.js';
import { StatusTag } from '../../../components/status-tag.js';
import type { PaymentRow } from '../payments-types.js';

const REFERENCE: Column<PaymentRow> = {
  key: 'reference',
  heading: 'Payment',
  rowHeading: true,
  sortKey: 'reference',
  cell: (payment) => (
    <>
      <Link to="/payments/$id" params={{ id: payment.id }}>
        {payment.reference}
      </Link>
      {payment.illustrative && <IllustrativeMark />}
    </>
  ),
};

const AWARD: readonly Column<PaymentRow>[] = [
  {
    key: 'organisation',
    heading: 'Organisation',
    sortKey: 'organisationName',
    cell: (payment) => payment.organisationName,
  },
  {
    key: 'award',
    heading: 'Award',
    cell: (payment) => (
      <Link to="/awards/$id" params={{ id: payment.awardId }}>
        {payment.awardReference}
      </Link>
    ),
  },
];

const MONEY: readonly Column<PaymentRow>[] = [
  {
    key: 'year',
    heading: 'Year',
    cell: (payment) => <FinancialYear year={payment.financialYear} />,
  },
  {
    key: 'due',
    heading: 'Due',
    sortKey: 'dueOn',
    cell: (payment) => <DateText date={payment.dueOn} />,
  },
  {
    key: 'trigger',
    heading: 'Payable',
    cell: (payment) => payment.triggerWords,
  },
  {
    key: 'status',
    heading: 'Status',
    sortKey: 'status',
    cell: (payment) => <StatusTag thing="payment" status={payment.status} />,
  },
  {
    key: 'amount',
    heading: 'Amount',
    numeric: true,
    sortKey: 'amountPence',
    cell: (payment) => <Money pence={payment.amountPence} />,
  },
];

interface PaymentTableProps {
  readonly payments: readonly PaymentRow[];
  readonly sort?: string | undefined;
  readonly empty?: string;
  /** Whether the award of each payment is worth a column: not on the award's own page. */
  readonly ofOneAward?: boolean;
  /** The box that chooses a payment; null where it cannot be chosen. */
  readonly selectBox?: ((payment: PaymentRow) => ReactNode) | undefined;
}

function unsorted(column: Column<PaymentRow>): Column<PaymentRow> {
  return { ...column, sortKey: undefined };
}

function selectColumn(selectBox: (payment: PaymentRow) => ReactNode): Column<PaymentRow> {
  return { key: 'select', heading: 'Select', cell: selectBox };
}

/** The payments, each with what it draws on and how far it has come. */
export function PaymentTable(props: PaymentTableProps) {
  const { payments, sort, empty, ofOneAward = false, selectBox } = props;
  const columns = ofOneAward
    ? [REFERENCE, ...MONEY].map(unsorted)
    : [...(selectBox ? [selectColumn(selectBox)] : []), REFERENCE, ...AWARD, ...MONEY];
  return (
    <DataTable
      caption={ofOneAward ? 'Instalments of this award' : 'Payments'}
      captionHidden
      columns={columns}
      rows={payments}
      rowKey={(payment) => payment.id}
      sort={sort}
      empty={empty ?? 'No payment matches these filters. Clear a filter to see more.'}
    />
  );
}
