import type { CsvColumn } from '../../platform/http/csv.js';
import type { AuditEventView } from './audit.dto.js';

/** The columns of the export. */
export const AUDIT_COLUMNS: CsvColumn<AuditEventView>[] = [
  { heading: 'At (UTC)', value: (e) => new Date(e.at).toISOString() },
  { heading: 'Who', value: (e) => e.actorName },
  { heading: 'Action', value: (e) => e.action },
  { heading: 'Kind of record', value: (e) => e.subjectType },
  { heading: 'Record', value: (e) => e.subjectReference },
  { heading: 'Changes', value: (e) => JSON.stringify(e.changes) },
  { heading: 'Reason', value: (e) => e.reason },
  { heading: 'Request', value: (e) => e.requestId },
];
