import { dayOf, type EarlierRecords } from '../../platform/not-allowed-today/earlier-records.js';
import { referenceValue } from '../../readable/reference-data.sql.js';

/** A released run `r`; it can have payments of several funds. */
const RUN = {
  kind: 'payment-run',
  from: 'payment_runs r',
  id: 'r.id',
  reference: 'r.reference',
  name: `'To be paid on ' || to_char(r.pay_on, 'FMDD FMMonth YYYY')`,
  illustrative: 'r.illustrative',
};

/** Payment runs from before the days and the characters of a bank file were checked. */
export const PAYMENT_RUNS_NOT_ALLOWED_TODAY = {
  'pay-day-not-working': {
    ...RUN,
    where: `r.released_at IS NOT NULL AND (extract(isodow FROM r.pay_on) > 5
      OR ${referenceValue('bankHolidaysEnglandAndWales', dayOf('r.released_at'))}::jsonb ? r.pay_on::text)`,
  },
  'pay-day-out-of-range': {
    ...RUN,
    where: `r.pay_on <= ${dayOf('r.released_at')}
      OR r.pay_on > ${dayOf('r.released_at')} + ${referenceValue('bacsDaysAhead', dayOf('r.released_at'))}`,
  },
  'payee-unprintable': {
    ...RUN,
    from: 'payment_runs r JOIN payment_run_payments i ON i.run_id = r.id',
    // the characters that a bank file has, and the letters that are written as such
    where: `i.taken_out_at IS NULL AND upper(normalize(i.payee, NFD)) !~ '[A-Z0-9.&/ØÆŒŁĐ-]'`,
    id: 'i.id',
    subject: 'r.id',
    name: 'i.payee',
    fundId: 'i.fund_id',
  },
} satisfies Record<string, EarlierRecords & { readonly fundId?: string }>;
