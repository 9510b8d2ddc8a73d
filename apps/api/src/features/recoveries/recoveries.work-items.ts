import { OWED_RECOVERY_STATUSES } from '@almoner/domain/recoveries';
import { sqlTexts } from '../../platform/database/sql-texts.js';
import type { WorkItem } from '../../platform/work-items/work-item.js';
import { READABLE_AWARDS } from '../../readable/awards.sql.js';
import { READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';

const OWED_STATUSES = sqlTexts(OWED_RECOVERY_STATUSES);

const OWED = 'c.amount_pence - c.received_pence - c.written_off_pence - c.waived_pence';

const RECOVERY = {
  kind: 'recovery',
  from: `recoveries c JOIN ${READABLE_AWARDS} w ON w.id = c.award_id`,
  joins: `JOIN ${READABLE_ORGANISATIONS} g ON g.id = c.organisation_id`,
  id: 'c.id',
  reference: 'c.reference',
  name: 'w.title',
  subtitle: 'g.name',
  amountPence: 'c.amount_pence',
} as const;

/** Work on recoveries. An item is not shown to the person who requested it. */
export const RECOVERY_WORK_ITEMS: readonly WorkItem[] = [
  {
    ...RECOVERY,
    key: 'recoveries-to-approve',
    place: 330,
    title: 'Recoveries to approve',
    permission: 'recoveries.approve',
    where: `c.status = 'requested' AND c.requested_by_id <> me.id`,
    at: 'c.requested_at',
    order: 'c.requested_at',
  },
  {
    ...RECOVERY,
    amountPence: OWED,
    key: 'recoveries-to-receive',
    place: 340,
    title: 'Recoveries to receive',
    permission: 'recoveries.receive',
    where: `c.status IN (${OWED_STATUSES})`,
    at: 'c.approved_at',
    order: 'c.approved_at',
  },
  {
    ...RECOVERY,
    from: `recovery_receipts t JOIN recoveries c ON c.id = t.recovery_id JOIN ${READABLE_AWARDS} w ON w.id = c.award_id`,
    amountPence: 't.amount_pence',
    key: 'receipts-to-book',
    place: 343,
    title: 'Receipts to book',
    permission: 'recoveries.book',
    where: `t.status = 'waiting' AND t.recorded_by_id <> me.id`,
    at: 't.recorded_at',
    order: 't.recorded_at',
  },
  {
    ...RECOVERY,
    from: `recovery_losses t JOIN recoveries c ON c.id = t.recovery_id JOIN ${READABLE_AWARDS} w ON w.id = c.award_id`,
    amountPence: 't.amount_pence',
    key: 'losses-to-approve',
    place: 346,
    title: 'Write-offs and waivers to approve',
    permission: 'recoveries.approve-loss',
    where: `t.status = 'requested' AND t.requested_by_id <> me.id AND NOT EXISTS
      (SELECT FROM recovery_loss_approvals v WHERE v.loss_id = t.id AND v.approver_id = me.id)`,
    at: 't.requested_at',
    order: 't.requested_at',
  },
  {
    ...RECOVERY,
    amountPence: OWED,
    key: 'money-to-pay-back',
    place: 350,
    title: 'Money to pay back',
    permission: 'recoveries.read',
    audience: 'organisation',
    where: `c.status IN (${OWED_STATUSES})`,
    at: 'c.approved_at',
    order: 'c.approved_at',
  },
];
