import type { WorkItem } from '../../platform/work-items/work-item.js';
import { PAYMENT } from '../payments/payments.work-items.js';
import { hasPartIn } from '../separation/taken-duties.sql.js';

/** Work on payments that move by transfer. */
export const TRANSFER_WORK_ITEMS: readonly WorkItem[] = [
  {
    ...PAYMENT,
    key: 'transfers-to-release',
    place: 151,
    title: 'Transfers to release',
    permission: 'payments.release',
    where: `p.status = 'approved' AND p.method = 'transfer' AND NOT ${hasPartIn('p', 'me.id')}`,
  },
];
