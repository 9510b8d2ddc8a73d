import { dayOf, type EarlierRecords } from '../../platform/not-allowed-today/earlier-records.js';
import { READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';

/** A recovery `r` from the organisation `o`. */
const RECOVERY = {
  kind: 'recovery',
  from: `recoveries r JOIN ${READABLE_ORGANISATIONS} o ON o.id = r.organisation_id`,
  id: 'r.id',
  reference: 'r.reference',
  name: 'o.name',
  fundId: 'r.fund_id',
  illustrative: 'r.illustrative',
};

/** Recoveries from before one person could not end an approved one, and before the day of a receipt was checked. */
export const RECOVERIES_NOT_ALLOWED_TODAY = {
  'cancelled-by-its-requester': {
    ...RECOVERY,
    where: `r.status = 'cancelled' AND r.approved_at IS NOT NULL AND r.closed_by_id = r.requested_by_id`,
  },
  'receipt-out-of-order': {
    ...RECOVERY,
    from: `${RECOVERY.from} JOIN recovery_receipts t ON t.recovery_id = r.id`,
    where: `t.status <> 'reversed'
      AND (t.received_on < ${dayOf('r.requested_at')} OR t.received_on > ${dayOf('t.recorded_at')})`,
    id: 't.id',
    subject: 'r.id',
  },
} satisfies Record<string, EarlierRecords>;
