import type { WorkItem } from '../../platform/work-items/work-item.js';
import { PAYING_AWARDS, READABLE_AWARDS } from '../../readable/awards.sql.js';
import { READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';
import { bankDetailsState } from '../../readable/bank-accounts.sql.js';

const WITHOUT_DETAILS = {
  kind: 'bank-details',
  from: `${READABLE_ORGANISATIONS} g`,
  where: `${bankDetailsState('g.id')} = 'none' AND EXISTS (
    SELECT FROM ${READABLE_AWARDS} w WHERE w.organisation_id = g.id AND w.payment_method = 'bank'
                                             AND w.status IN (${PAYING_AWARDS}))`,
  id: 'g.id',
  reference: `''`,
  name: 'g.name',
  order: 'g.name COLLATE letters',
} as const;

/** Work between an accepted award and verified bank details for it. */
export const BANK_ACCOUNT_WORK_ITEMS: readonly WorkItem[] = [
  {
    ...WITHOUT_DETAILS,
    key: 'bank-details-to-give',
    place: 200,
    title: 'Give your bank details',
    permission: 'bank-accounts.edit',
    audience: 'organisation',
    subtitle: `'Nothing can be paid before they are checked.'`,
  },
  {
    ...WITHOUT_DETAILS,
    key: 'bank-details-missing',
    place: 210,
    title: 'Awards without bank details',
    permission: 'bank-accounts.edit',
    audience: 'staff',
    subtitle: `'Waiting for the organisation.'`,
  },
  {
    key: 'bank-details-to-verify',
    place: 220,
    title: 'Bank details to verify',
    permission: 'bank-accounts.verify',
    kind: 'bank-details',
    from: 'bank_accounts b',
    joins: `JOIN ${READABLE_ORGANISATIONS} g ON g.id = b.organisation_id`,
    where: `b.status = 'entered' AND b.entered_by_id <> me.id`,
    id: 'g.id',
    reference: 'b.account_number_mask',
    name: 'g.name',
    subtitle: 'b.account_name',
    at: 'b.entered_at',
    order: 'b.entered_at',
  },
  {
    key: 'bank-details-frozen',
    place: 221,
    title: 'Frozen bank details to verify anew',
    permission: 'bank-accounts.verify',
    kind: 'bank-details',
    from: 'bank_accounts b',
    joins: `JOIN ${READABLE_ORGANISATIONS} g ON g.id = b.organisation_id`,
    where: `b.status = 'frozen' AND b.entered_by_id <> me.id AND ${bankDetailsState('g.id')} = 'frozen'`,
    id: 'g.id',
    reference: 'b.account_number_mask',
    name: 'g.name',
    subtitle: 'b.frozen_reason',
    at: 'b.frozen_at',
    order: 'b.frozen_at',
  },
];
