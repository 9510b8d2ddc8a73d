import type { WorkItem } from '../../platform/work-items/work-item.js';

/** Work that the ledger asks of people. */
export const LEDGER_WORK_ITEMS: readonly WorkItem[] = [
  {
    key: 'ledger-lines-to-match',
    place: 420,
    title: 'Ledger lines to match',
    permission: 'ledger.match',
    kind: 'ledger-line',
    from: 'ledger_lines l',
    where: `l.status = 'unmatched'`,
    id: 'l.id',
    reference: 'l.reference',
    name: 'l.payee',
    subtitle: `to_char(l.line_on, 'FMDD FMMonth YYYY')`,
    amountPence: 'l.amount_pence',
    order: 'l.line_on DESC',
  },
];
