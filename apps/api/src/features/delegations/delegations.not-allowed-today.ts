import { dayOf, type EarlierRecords } from '../../platform/not-allowed-today/earlier-records.js';
import { personName } from '../../readable/identity.sql.js';
import { referenceValue } from '../../readable/reference-data.sql.js';

/** A delegation `d` between two people. */
const DELEGATION = {
  kind: 'delegation',
  from: 'approval_delegations d',
  id: 'd.id',
  reference: `to_char(d.starts_on, 'FMDD FMMonth YYYY') || ' to ' || to_char(d.ends_on, 'FMDD FMMonth YYYY')`,
  name: `${personName('d.from_user_id')} || ' to ' || ${personName('d.to_user_id')}`,
  illustrative: 'd.illustrative',
};

/** Delegations from before they were limited, and accepted by the other person. */
export const DELEGATIONS_NOT_ALLOWED_TODAY = {
  'delegation-too-long': {
    ...DELEGATION,
    where: `d.status <> 'declined'
      AND d.ends_on - d.starts_on + 1 > ${referenceValue('delegationDays', dayOf('d.made_at'))}`,
  },
  'delegation-overlaps': {
    ...DELEGATION,
    where: `d.status = 'accepted' AND EXISTS (SELECT FROM approval_delegations o
      WHERE o.id < d.id AND o.status = 'accepted' AND o.from_user_id = d.from_user_id AND o.to_user_id = d.to_user_id
        AND daterange(o.starts_on, o.ends_on, '[]') && daterange(d.starts_on, d.ends_on, '[]'))`,
  },
  'delegation-not-accepted': {
    ...DELEGATION,
    where: `d.status = 'accepted' AND d.answered_at IS NULL`,
  },
} satisfies Record<string, EarlierRecords>;
