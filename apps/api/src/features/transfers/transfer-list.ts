import { TRANSFER_NOTE_LIST } from '@almoner/domain/transfers';
import { listController } from '../../platform/lists/list-controller.js';
import {
  amountWithin,
  foldedIn,
  searchedIn,
  type SourceOf,
} from '../../platform/lists/list-source.js';
import { READABLE_PAYMENTS } from '../../readable/payments.sql.js';
import { TransferNoteItem } from './transfers.dto.js';
import { NOTE_FROM, NOTE_ITEM } from './transfers.sql.js';

const source: SourceOf<typeof TRANSFER_NOTE_LIST, TransferNoteItem, TransferNoteItem> = () => ({
  table: NOTE_FROM,
  id: 'n.id',
  columns: NOTE_ITEM,
  filters: {
    q: `${foldedIn('n.reference')} OR EXISTS (
      SELECT FROM transfer_note_payments x JOIN ${READABLE_PAYMENTS} y ON y.id = x.payment_id
       WHERE x.note_id = n.id AND ${searchedIn('y.search_text')})`,
    fundId: '$ = ANY (n.fund_ids)',
    from: 'n.transfer_on >= $',
    to: 'n.transfer_on <= $',
    ...amountWithin('held.pence'),
  },
  sorts: {
    transferOn: { expression: 'n.transfer_on', type: 'date' },
    reference: { expression: 'n.reference', type: 'text' },
    totalPence: { expression: 'held.pence', type: 'numeric' },
  },
  totals: { total: 'held.pence', confirmed: 'held.paid' },
  shown: (row) => row,
});

export const TransferNoteListController = listController({
  list: TRANSFER_NOTE_LIST,
  item: TransferNoteItem,
  source,
  permission: 'transfers.read',
});
