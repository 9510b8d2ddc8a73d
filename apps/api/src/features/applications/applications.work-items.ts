import { firstOf } from '../../platform/http/sorting.js';
import type { WorkItem } from '../../platform/work-items/work-item.js';
import { READABLE_CALLS } from '../../readable/calls.sql.js';
import { READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';

/** An application as a work item; `p` is the application, `g` its organisation. */
export const APPLICATION = {
  kind: 'application',
  from: 'applications p',
  joins: `JOIN ${READABLE_ORGANISATIONS} g ON g.id = p.organisation_id`,
  id: 'p.id',
  reference: 'p.reference',
  name: 'p.title',
  subtitle: 'g.name',
  amountPence: 'p.amount_requested_pence',
  at: 'p.submitted_at',
  order: firstOf('p.submitted_at', `'-infinity'::timestamptz`),
} as const;

/** Work that applications ask of people. */
export const APPLICATION_WORK_ITEMS: readonly WorkItem[] = [
  {
    ...APPLICATION,
    key: 'applications-to-assign',
    place: 10,
    title: 'Applications to assign',
    permission: 'assessments.assign',
    where: `p.status = 'submitted'`,
  },
  {
    ...APPLICATION,
    key: 'drafts-to-finish',
    place: 50,
    title: 'Applications to finish',
    permission: 'applications.write',
    from: `applications p JOIN ${READABLE_CALLS} c ON c.id = p.call_id`,
    where: `p.status = 'draft' AND c.status = 'open' AND c.closes_on >= me.today`,
    subtitle: 'c.title',
    dueOn: 'c.closes_on',
    order: 'c.closes_on',
  },
];
