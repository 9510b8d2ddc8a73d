import type { TRANSFER_NOTE_LIST } from '@almoner/domain/transfers';
import { Link } from '@tanstack/react-router';
import type { ListCells } from '../../../components/lists/list-columns.js';
import { IllustrativeMark } from '../../../components/messages.js';
import type { TransferNoteRow } from '../transfers-types.js';

/** How the list shows cells that need more than their plain value. */
export const TRANSFER_CELLS: ListCells<typeof TRANSFER_NOTE_LIST, TransferNoteRow> = {
  reference: ({ id, reference, illustrative }) => (
    <>
      <Link to="/transfers/$id" params={{ id }}>
        {reference}
      </Link>
      {illustrative && <IllustrativeMark />}
    </>
  ),
};
