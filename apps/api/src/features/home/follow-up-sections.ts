import { FUNDER_NAME, SYSTEM_NAME } from '@almoner/domain/audit';
import { OWED_RETURN_STATUSES } from '@almoner/domain/returns';
import { sqlTexts } from '../../platform/database/sql-texts.js';
import type { HomeSection } from './home-section.js';

const OWED = sqlTexts(OWED_RETURN_STATUSES);

const RETURN = {
  kind: 'return',
  from: `returns r JOIN awards w ON w.id = r.award_id JOIN organisations g ON g.id = r.organisation_id`,
  id: 'r.id',
  reference: 'r.reference',
  name: 'w.title',
  subtitle: 'g.name',
  dueOn: 'r.due_on',
  at: 'r.submitted_at',
  order: 'r.due_on',
} as const;

/** What waits after an award: returns, the ledger, and what the auditor watches. */
export const FOLLOW_UP_SECTIONS: readonly HomeSection[] = [
  {
    ...RETURN,
    key: 'returns-to-write',
    title: 'Returns to fill in',
    permission: 'returns.write',
    where: `r.status IN ('due', 'in-progress', 'changes-requested')
            OR (r.status = 'not-due' AND r.opens_on <= me.today)`,
  },
  {
    ...RETURN,
    key: 'returns-to-certify',
    title: 'Returns to certify',
    permission: 'returns.certify',
    where: `r.status = 'awaiting-certification' AND r.submitted_by_id <> me.id`,
  },
  {
    ...RETURN,
    key: 'returns-to-review',
    title: 'Returns to review',
    permission: 'returns.review',
    where: `r.status = 'submitted'`,
    dueOn: 'NULL::date',
    order: 'r.certified_at',
  },
  {
    ...RETURN,
    key: 'returns-overdue',
    title: 'Overdue returns',
    permission: 'returns.review',
    where: `r.status IN (${OWED}) AND r.due_on < me.today`,
  },
  {
    key: 'ledger-lines-to-match',
    title: 'Ledger lines to match',
    permission: 'ledger.match',
    kind: 'ledger-line',
    from: 'ledger_lines l',
    where: `l.status = 'unmatched'`,
    id: 'l.id',
    reference: 'l.reference',
    name: 'l.payee',
    subtitle: `to_char(l.line_on, 'FMDD FMMonth YYYY')`,
    amountPence: 'l.amount_pence',
    order: 'l.line_on DESC',
  },
  {
    key: 'latest-events',
    title: 'Latest events',
    permission: 'audit.read-all',
    kind: 'audit-event',
    from: 'audit_events a LEFT JOIN users u ON u.id = a.actor_id',
    where: 'true',
    id: 'a.id',
    reference: 'a.subject_reference',
    name: 'a.action',
    subtitle: `CASE WHEN a.actor_id IS NULL THEN '${SYSTEM_NAME}' ELSE coalesce(u.name, '${FUNDER_NAME}') END`,
    at: 'a.at',
    subject: { type: 'a.subject_type', id: 'a.subject_id' },
    order: 'a.at DESC',
  },
];
