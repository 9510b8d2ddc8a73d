import { dayOf, type EarlierRecords } from '../../platform/not-allowed-today/earlier-records.js';
import { READABLE_EVENTS } from '../../readable/audit.sql.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';

/** Calls from before opening one asked for its last day. */
export const CALLS_NOT_ALLOWED_TODAY = {
  'call-opened-late': {
    kind: 'call',
    from: `calls c JOIN ${READABLE_FUNDS} f ON f.id = c.fund_id`,
    where: `EXISTS (SELECT FROM ${READABLE_EVENTS} e WHERE e.subject_type = 'call' AND e.subject_id = c.id
      AND e.action = 'calls.open' AND ${dayOf('e.at')} > c.closes_on)`,
    id: 'c.id',
    reference: `f.code || ' call'`,
    name: 'c.title',
    fundId: 'c.fund_id',
  },
} satisfies Record<string, EarlierRecords>;
