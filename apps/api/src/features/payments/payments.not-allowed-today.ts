import type { EarlierRecords } from '../../platform/not-allowed-today/earlier-records.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';
import { READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';
import { referenceValue } from '../../readable/reference-data.sql.js';

/** A payment `p` to the organisation `o`. */
const PAYMENT = {
  kind: 'payment',
  from: `payments p JOIN ${READABLE_ORGANISATIONS} o ON o.id = p.organisation_id`,
  id: 'p.id',
  reference: 'p.reference',
  name: 'o.name',
  fundId: 'p.fund_id',
  illustrative: 'p.illustrative',
};

/** Payments from before the limits of a bank file and the rules about what the bank sends back. */
export const PAYMENTS_NOT_ALLOWED_TODAY = {
  'credit-too-large': {
    ...PAYMENT,
    where: `p.method = 'bank' AND p.sent_on IS NOT NULL AND p.amount_pence > ${referenceValue('bacsCreditPence', 'p.sent_on')}`,
  },
  'covered-days-missing': {
    ...PAYMENT,
    where: `p.requested_at IS NOT NULL AND p.covers_from IS NULL`,
  },
  'levels-set-by-one': {
    kind: 'fund-payment-levels',
    from: `payment_approval_levels l JOIN ${READABLE_FUNDS} f ON f.id = l.fund_id`,
    // the levels in force; one version follows the other
    where: `l.change_id IS NULL
      AND l.version = (SELECT max(o.version) FROM payment_approval_levels o WHERE o.fund_id = l.fund_id)`,
    id: 'l.fund_id',
    reference: 'f.code',
    name: 'f.name',
    fundId: 'l.fund_id',
    illustrative: 'l.illustrative',
  },
  'returned-without-cause': {
    ...PAYMENT,
    where: `p.returned_on IS NOT NULL AND p.returned_cause IS NULL`,
  },
  'returned-before-sent': { ...PAYMENT, where: `p.returned_on < p.sent_on` },
} satisfies Record<string, EarlierRecords>;
