import { Link } from '@tanstack/react-router';
import { type Column, DataTable } from '../../../components/data-table.js';
import { Money, Sum } from '../../../components/figures.js';
import { StatusTag } from '../../../components/status-tag.js';
import type { NotePayment, TransferNote } from '../transfers-types.js';

/** A row of the note: what one area gets of one payment. */
interface Line {
  readonly key: string;
  readonly payment: NotePayment;
  readonly first: boolean;
  readonly share: NotePayment['shares'][number];
}

function linesOf({ payments }: TransferNote): Line[] {
  return payments.flatMap((payment) =>
    payment.shares.map((share, index) => ({
      key: `${payment.id} ${share.areaCode}`,
      payment,
      first: index === 0,
      share,
    })),
  );
}

function columnsOf({ totalPence }: TransferNote): readonly Column<Line>[] {
  return [
    {
      key: 'reference',
      heading: 'Reference',
      rowHeading: true,
      cell: ({ payment }) => (
        <Link to="/payments/$id" params={{ id: payment.id }}>
          {payment.reference}
        </Link>
      ),
      total: <strong>All transfers</strong>,
    },
    {
      key: 'board',
      heading: 'Health board',
      cell: ({ payment }) => (
        <>
          {payment.organisationName}
          <span className="al_small al_under">{payment.organisationIdentifier}</span>
        </>
      ),
    },
    {
      key: 'transfer',
      heading: 'Transfer',
      numeric: true,
      cell: ({ payment, first }) => (first ? <Money pence={payment.amountPence} /> : ''),
      total: (
        <strong>
          <Sum pence={totalPence} />
        </strong>
      ),
    },
    {
      key: 'area',
      heading: 'Of which for the partnership of',
      cell: ({ share }) => share.areaName,
    },
    {
      key: 'share',
      heading: 'Share',
      numeric: true,
      cell: ({ share }) => <Money pence={share.amountPence} />,
      total: (
        <strong>
          <Sum pence={totalPence} />
        </strong>
      ),
    },
    {
      key: 'status',
      heading: 'Status',
      cell: ({ payment, first }) =>
        first ? <StatusTag thing="payment" status={payment.status} /> : '',
    },
  ];
}

/** What finance is asked to transfer: a row for each share, with the amount of the transfer on its first. */
export function NotePayments({ note }: { note: TransferNote }) {
  return (
    <DataTable
      caption="Transfers on this note"
      columns={columnsOf(note)}
      rows={linesOf(note)}
      rowKey={({ key }) => key}
      empty="This note has no transfers."
    />
  );
}
