import { Link } from '@tanstack/react-router';
import { type Column, DataTable } from '../../../components/data-table.js';
import { InstantText } from '../../../components/figures.js';
import { AMOUNT_COLUMN, PAYMENT_COLUMN } from '../../../components/record-columns.js';
import { StatusTag } from '../../../components/status-tag.js';
import type { PaymentRun, RunPayment } from '../payment-runs-types.js';

/** What the bank has done with a payment, or what stops it from leaving. */
function Note({ payment }: { payment: RunPayment }) {
  if (payment.blockedReason !== null) return payment.blockedReason;
  if (payment.returnedReason !== null) return `Returned: ${payment.returnedReason}`;
  if (payment.acknowledgedAt === null) return null;
  return (
    <>
      Acknowledged <InstantText instant={payment.acknowledgedAt} />
    </>
  );
}

function Destination({ payment }: { payment: RunPayment }) {
  if (payment.payee === null) return payment.organisationName;
  return (
    <>
      {payment.payee}
      <br />
      <span className="al_secondary al_nowrap">
        {payment.sortCodeMask} {payment.accountNumberMask}
        {payment.rollNumberWritten && `, roll number ${payment.writtenReference}`}
      </span>
    </>
  );
}

const COLUMNS: readonly Column<RunPayment>[] = [
  PAYMENT_COLUMN,
  { key: 'to', heading: 'To', cell: (payment) => <Destination payment={payment} /> },
  {
    key: 'award',
    heading: 'Award',
    cell: (payment) => (
      <Link to="/awards/$id" params={{ id: payment.awardId }}>
        {payment.awardReference}
      </Link>
    ),
  },
  {
    key: 'status',
    heading: 'Status',
    cell: (payment) => <StatusTag thing="payment" status={payment.status} />,
  },
  { key: 'note', heading: 'Note', cell: (payment) => <Note payment={payment} /> },
  AMOUNT_COLUMN,
];

interface RunPaymentsProps {
  readonly run: PaymentRun;
  readonly chosen: ReadonlySet<string>;
  /** Null where nothing can be selected. */
  readonly onChoose: ((id: string, chosen: boolean) => void) | null;
}

/** The payments of a run in the order of its files, each with a checkbox where something can be done with it. */
export function RunPayments({ run, chosen, onChoose }: RunPaymentsProps) {
  const choose: Column<RunPayment> = {
    key: 'choose',
    heading: 'Choose',
    cell: ({ id, reference }) => (
      <label className="al_select-box">
        <span className="visually-hidden">Choose {reference}</span>
        <input
          type="checkbox"
          checked={chosen.has(id)}
          onChange={(event) => onChoose?.(id, event.target.checked)}
        />
      </label>
    ),
  };
  return (
    <DataTable
      caption="Payments in this run"
      columns={onChoose === null ? COLUMNS : [choose, ...COLUMNS]}
      rows={run.payments}
      rowKey={(payment) => payment.id}
      empty="This run has no payments."
    />
  );
}
