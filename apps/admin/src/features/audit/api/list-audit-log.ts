import { queryOptions } from '@tanstack/react-query';
import { listAuditLog } from '../../../lib/api/generated/sdk.gen.js';
import type {
  ListAuditLogData,
  ListAuditLogResponse,
} from '../../../lib/api/generated/types.gen.js';

export type AuditLogSearch = Readonly<Omit<NonNullable<ListAuditLogData['query']>, 'limit'>>;

export type AuditEvent = ListAuditLogResponse['items'][number];

/** Where the list is given as a file. */
export const AUDIT_LOG_EXPORT = '/api/v1/audit-log/export.csv';

/** One page of what happened across all records that the reader may see, newest first. */
export function auditLogQuery(search: AuditLogSearch) {
  return queryOptions({
    queryKey: ['audit', 'log', search],
    queryFn: ({ signal }) => listAuditLog({ query: search, signal }),
  });
}
