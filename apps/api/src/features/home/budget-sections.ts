import type { HomeSection } from './home-section.js';

/** What waits about budgets; nobody waits for themselves. */
export const BUDGET_SECTIONS: readonly HomeSection[] = [
  {
    key: 'virements-to-approve',
    title: 'Virements to approve',
    permission: 'budgets.approve-virement',
    kind: 'virement',
    from: `virements v JOIN funds f ON f.id = v.fund_id JOIN funds g ON g.id = v.to_fund_id`,
    where: `v.status = 'requested' AND v.requested_by_id <> me.id`,
    id: 'v.id',
    reference: 'v.reference',
    name: 'v.reason',
    subtitle: `CASE WHEN f.id = g.id THEN f.name ELSE f.name || ' to ' || g.name END`,
    amountPence: 'v.amount_pence',
    at: 'v.requested_at',
    order: 'v.requested_at',
  },
];
