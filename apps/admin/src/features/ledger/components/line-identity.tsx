import { Link } from '@tanstack/react-router';
import { DateText, Money } from '../../../components/figures.js';
import { IdentityBar } from '../../../components/facts.js';
import { StatusTag } from '../../../components/status-tag.js';
import type { LedgerLine } from '../ledger-types.js';

/** The facts that identify a ledger line. */
export function LineIdentity({ line }: { line: LedgerLine }) {
  const file = (
    <>
      <Link to="/ledger-imports/$id" params={{ id: line.importId }}>
        {line.fileName}
      </Link>
      , row {line.rowNumber}
    </>
  );
  return (
    <IdentityBar
      label="Ledger line"
      facts={[
        { key: 'Reference', value: line.reference || 'None' },
        { key: 'Payee', value: line.payee || 'None' },
        { key: 'Date', value: <DateText date={line.date} /> },
        { key: 'Amount', value: <Money pence={line.amountPence} /> },
        { key: 'File', value: file },
        { key: 'Status', value: <StatusTag thing="ledger-line" status={line.status} /> },
      ]}
    />
  );
}
