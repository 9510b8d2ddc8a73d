import { dayOf, type EarlierRecords } from '../../platform/not-allowed-today/earlier-records.js';
import { READABLE_PAYMENTS } from '../../readable/payments.sql.js';

/** Matches from before the day of a line was compared with the day the payment was sent. */
export const LEDGER_NOT_ALLOWED_TODAY = {
  'matched-out-of-order': {
    kind: 'ledger-line',
    from: `matches m JOIN ledger_lines l ON l.id = m.ledger_line_id JOIN ${READABLE_PAYMENTS} p ON p.id = m.payment_id`,
    where: `m.undone_at IS NULL AND (l.line_on < p.sent_on OR l.line_on > ${dayOf('m.matched_at')})`,
    id: 'm.id',
    subject: 'l.id',
    reference: 'p.reference',
    name: 'l.payee',
    fundId: 'm.fund_id',
    illustrative: 'p.illustrative',
  },
} satisfies Record<string, EarlierRecords>;
