import { defineList, wordsOf, type ListColumn } from '../shared/index.js';
import { AUDIT_ACTIONS, auditActionWords, type AuditAction } from './audit-actions.js';
import { AUDIT_SUBJECT_TYPES, auditSubjectWords } from './audit-subjects.js';

/** Files contain the codes of actions and record kinds, since the words may change. */
const COLUMNS = {
  at: { heading: 'When', fileHeading: 'At (UTC)', kind: 'instant', sort: 'at' },
  who: { heading: 'Who', kind: 'text', field: 'actorName' },
  action: { heading: 'What', fileHeading: 'Action', kind: 'text', names: true },
  kind: { heading: 'Kind', fileHeading: 'Kind of record', kind: 'text', field: 'subjectType' },
  record: { heading: 'Record', kind: 'text', field: 'subjectReference' },
  changes: { heading: 'Changes', kind: 'text' },
  reason: { heading: 'Reason', kind: 'text', only: 'file' },
  request: { heading: 'Request', kind: 'text', field: 'requestId' },
} as const satisfies Record<string, ListColumn>;

/** The history of one record. */
export const AUDIT_EVENT_LIST = defineList({
  name: 'history',
  things: 'events',
  filters: {},
  sorts: { at: {} },
  order: '-at',
  columns: COLUMNS,
});

/** The history of all records that the reader may see. */
export const AUDIT_LOG_LIST = defineList({
  name: 'audit-log',
  things: 'events',
  filters: {
    action: {
      kind: 'choice',
      label: 'What happened',
      any: 'Anything',
      words: wordsOf(Object.keys(AUDIT_ACTIONS) as AuditAction[], auditActionWords),
      schema: 'AuditAction',
    },
    subjectType: {
      kind: 'choice',
      label: 'Kind of record',
      any: 'Any kind',
      words: wordsOf(AUDIT_SUBJECT_TYPES, auditSubjectWords),
      schema: 'AuditSubjectType',
    },
    actorId: {
      kind: 'record',
      of: 'person',
      among: 'audit.read',
      label: 'Who',
      any: 'Anyone',
      description: 'Who did it.',
    },
    from: {
      kind: 'date',
      label: 'From',
      description: 'The first day, by the clock in Scotland.',
    },
    to: { kind: 'date', label: 'To', description: 'The last day, included.' },
  },
  sorts: { at: {} },
  order: '-at',
  columns: COLUMNS,
});
