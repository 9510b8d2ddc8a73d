import type { LEDGER_IMPORT_LIST, LEDGER_LINE_LIST } from '@almoner/domain/ledger';
import { Link } from '@tanstack/react-router';
import { InstantText } from '../../../components/figures.js';
import type { ListCells } from '../../../components/lists/list-columns.js';
import { IllustrativeMark } from '../../../components/messages.js';
import { StatusTag } from '../../../components/status-tag.js';
import type {
  ListLedgerImportsResponse,
  ListLedgerLinesResponse,
} from '../../../lib/api/generated/types.gen.js';

/** How the list of ledger lines shows cells that need more than their plain value. */
export const LINE_CELLS: ListCells<
  typeof LEDGER_LINE_LIST,
  ListLedgerLinesResponse['items'][number]
> = {
  reference: ({ id, reference, illustrative }) => (
    <>
      <Link to="/ledger-lines/$id" params={{ id }}>
        {reference || 'No reference'}
      </Link>
      {illustrative && <IllustrativeMark />}
    </>
  ),
  status: ({ status }) => <StatusTag thing="ledger-line" status={status} />,
  payment: ({ paymentId, paymentReference }) =>
    paymentId ? (
      <Link to="/payments/$id" params={{ id: paymentId }}>
        {paymentReference}
      </Link>
    ) : (
      'None'
    ),
  file: ({ importId, fileName, rowNumber }) => (
    <>
      <Link to="/ledger-imports/$id" params={{ id: importId }}>
        {fileName}
      </Link>
      , row {rowNumber}
    </>
  ),
};

/** How the list of ledger files shows cells that need more than their plain value. */
export const IMPORT_CELLS: ListCells<
  typeof LEDGER_IMPORT_LIST,
  ListLedgerImportsResponse['items'][number]
> = {
  file: ({ id, fileName, illustrative }) => (
    <>
      <Link to="/ledger-imports/$id" params={{ id }}>
        {fileName}
      </Link>
      {illustrative && <IllustrativeMark />}
    </>
  ),
  uploaded: ({ uploadedAt, uploadedByName }) => (
    <>
      <InstantText instant={uploadedAt} />, {uploadedByName}
    </>
  ),
  status: ({ status }) => <StatusTag thing="ledger-import" status={status} />,
};
