import { AUDIT_SUBJECT_TYPES, type AuditSubjectType } from '@almoner/domain/audit';
import type { FilterChip } from '../../components/filter-bar.js';
import { dateText, sentenceCase } from '../../lib/formatters.js';
import type { AuditLogSearch } from './api/list-audit-log.js';

/** The kinds of record to choose from. */
export const SUBJECT_CHOICES = AUDIT_SUBJECT_TYPES.map((type) => ({
  value: type,
  label: subjectWords(type),
}));

/** What a kind of record is called: "Ledger line". */
export function subjectWords(type: AuditSubjectType): string {
  return sentenceCase(type);
}

/** Words for actions: `{ 'awards.approve': 'Award approved' }`. */
export type ActionWords = Readonly<Record<string, string>>;

/** What an action is called; one without words of its own is shown by its code. */
export function actionText(action: string, words: ActionWords): string {
  return words[action] ?? action;
}

/** The filters in force on the audit log, each with the words of its chip. */
export function auditChips(
  { actorId, action, subjectType, from, to }: AuditLogSearch,
  actorName: string | undefined,
  words: ActionWords,
): FilterChip[] {
  return [
    ...(actorId ? [{ name: 'actorId', label: `By: ${actorName ?? 'one person'}` }] : []),
    ...(action ? [{ name: 'action', label: `What: ${actionText(action, words)}` }] : []),
    ...(subjectType
      ? [{ name: 'subjectType', label: `Kind of record: ${subjectWords(subjectType)}` }]
      : []),
    ...(from ? [{ name: 'from', label: `From: ${dateText(from)}` }] : []),
    ...(to ? [{ name: 'to', label: `To: ${dateText(to)}` }] : []),
  ];
}
