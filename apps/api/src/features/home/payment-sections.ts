import { PAYMENT } from './award-sections.js';
import type { HomeSection } from './home-section.js';

/** Payments that stopped on their way, for the people who set them going again. */
export const PAYMENT_SECTIONS: readonly HomeSection[] = [
  {
    ...PAYMENT,
    key: 'payments-sent-back',
    title: 'Payments sent back to you',
    permission: 'payments.request',
    where: `p.status = 'planned' AND p.sent_back_to_id = me.id`,
    at: 'p.sent_back_at',
    order: 'p.sent_back_at',
  },
  {
    ...PAYMENT,
    key: 'payments-on-hold',
    title: 'Payments on hold',
    permission: 'payments.hold',
    where: `p.status = 'held'`,
    at: 'p.held_at',
    order: 'p.held_at',
  },
];
