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
  {
    key: 'payments-taken-back',
    place: 425,
    title: 'Payments that the ledger takes back',
    permission: 'ledger.match',
    kind: 'ledger-line',
    from: 'ledger_lines l',
    where: `l.status = 'unmatched' AND l.amount_pence < 0 AND l.normalised_reference <> '' AND EXISTS
      (SELECT FROM ledger_lines o WHERE o.normalised_reference = l.normalised_reference
          AND o.amount_pence = -l.amount_pence AND o.status <> 'excluded')`,
    id: 'l.id',
    reference: 'l.reference',
    name: 'l.payee',
    subtitle: `to_char(l.line_on, 'FMDD FMMonth YYYY')`,
    amountPence: 'l.amount_pence',
    order: 'l.line_on DESC',
  },
];
