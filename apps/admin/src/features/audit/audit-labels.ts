import {
  AUDIT_ACTIONS,
  AUDIT_SUBJECT_TYPES,
  auditActionWords,
  type AuditSubjectType,
} from '@almoner/domain/audit';
import type { FilterChip } from '../../components/filter-bar.js';
import { dateText, sentenceCase } from '../../lib/formatters.js';
import type { AuditLogSearch } from './audit-types.js';

/** What can have happened, to choose from. */
export const ACTION_CHOICES = Object.entries(AUDIT_ACTIONS).map(([value, { history }]) => ({
  value,
  label: history,
}));

/** The kinds of record to choose from. */
export const SUBJECT_CHOICES = AUDIT_SUBJECT_TYPES.map((type) => ({
  value: type,
  label: subjectWords(type),
}));

/** What a kind of record is called: "Ledger line". */
export function subjectWords(type: AuditSubjectType): string {
  return sentenceCase(type);
}

/** The filters in force on the audit log, each with the words of its chip. */
export function auditChips(
  { actorId, action, subjectType, from, to }: AuditLogSearch,
  actorName: string | undefined,
): FilterChip[] {
  return [
    ...(actorId ? [{ name: 'actorId', label: `By: ${actorName ?? 'one person'}` }] : []),
    ...(action ? [{ name: 'action', label: `What: ${auditActionWords(action)}` }] : []),
    ...(subjectType
      ? [{ name: 'subjectType', label: `Kind of record: ${subjectWords(subjectType)}` }]
      : []),
    ...(from ? [{ name: 'from', label: `From: ${dateText(from)}` }] : []),
    ...(to ? [{ name: 'to', label: `To: ${dateText(to)}` }] : []),
  ];
}
