import type { SearchOf } from '../../lib/api/api-query.js';
import type { ListAuditLogData, ListAuditLogResponse } from '../../lib/api/generated/types.gen.js';

export type AuditLogSearch = SearchOf<ListAuditLogData>;

export type AuditEvent = ListAuditLogResponse['items'][number];
