import { Link } from '@tanstack/react-router';
import type { Column } from './data-table.js';
import { Money } from './figures.js';

/** The column that names a payment and leads to its page. */
export const PAYMENT_COLUMN: Column<{ readonly id: string; readonly reference: string }> = {
  key: 'reference',
  heading: 'Payment',
  rowHeading: true,
  cell: ({ id, reference }) => (
    <Link to="/payments/$id" params={{ id }}>
      {reference}
    </Link>
  ),
};

/** The column with the amount of a record. */
export const AMOUNT_COLUMN: Column<{ readonly amountPence: number }> = {
  key: 'amount',
  heading: 'Amount',
  numeric: true,
  cell: ({ amountPence }) => <Money pence={amountPence} />,
};

/** The column that says why a record cannot be chosen. */
export const BLOCKED_COLUMN: Column<{ readonly blockedReason: string | null }> = {
  key: 'reason',
  heading: 'Why not',
  cell: ({ blockedReason }) => blockedReason,
};
