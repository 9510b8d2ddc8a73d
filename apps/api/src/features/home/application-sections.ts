import { VOID_AWARDS } from '../awards/void-awards.sql.js';
import type { HomeSection } from './home-section.js';

const APPLICATION = {
  kind: 'application',
  from: 'applications p JOIN organisations g ON g.id = p.organisation_id',
  id: 'p.id',
  reference: 'p.reference',
  name: 'p.title',
  subtitle: 'g.name',
  amountPence: 'p.amount_requested_pence',
  at: 'p.submitted_at',
  order: 'p.submitted_at',
} as const;

/** What waits on the way from an application to a decision. */
export const APPLICATION_SECTIONS: readonly HomeSection[] = [
  {
    ...APPLICATION,
    key: 'applications-to-assign',
    title: 'Applications to assign',
    permission: 'assessments.assign',
    where: `p.status = 'submitted'`,
  },
  {
    ...APPLICATION,
    key: 'my-assessments',
    title: 'My assessments',
    permission: 'assessments.score',
    kind: 'assessment',
    from: `assessments s JOIN applications p ON p.id = s.application_id
           JOIN organisations g ON g.id = p.organisation_id`,
    where: `s.assessor_id = me.id AND s.status IN ('assigned', 'in-progress')`,
    id: 's.id',
    order: 's.assigned_at',
  },
  {
    ...APPLICATION,
    key: 'applications-to-decide',
    title: 'Applications to decide',
    permission: 'applications.decide',
    // a person with a conflict of interest does not decide
    where: `p.status = 'assessed' AND NOT EXISTS (
      SELECT FROM assessments s
       WHERE s.application_id = p.id AND s.assessor_id = me.id AND s.status = 'conflicted')`,
  },
  {
    ...APPLICATION,
    key: 'awards-to-draft',
    title: 'Approved applications without an award',
    permission: 'awards.draft',
    where: `p.status = 'approved' AND NOT EXISTS (
      SELECT FROM awards w
       WHERE w.application_id = p.id AND w.status NOT IN (${VOID_AWARDS}))`,
  },
  {
    ...APPLICATION,
    key: 'drafts-to-finish',
    title: 'Applications to finish',
    permission: 'applications.write',
    from: 'applications p JOIN calls c ON c.id = p.call_id',
    where: `p.status = 'draft' AND c.status = 'open' AND c.closes_on >= me.today`,
    subtitle: 'c.title',
    dueOn: 'c.closes_on',
    order: 'c.closes_on',
  },
];
