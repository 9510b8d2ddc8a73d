import type { AuditSubjectType } from '@almoner/domain/audit';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { listAuditEvents } from '../../../lib/api/generated/sdk.gen.js';

/** The history of one record, newest first, page by page. */
export function recordHistoryQuery(subjectType: AuditSubjectType, subjectId: string) {
  return infiniteQueryOptions({
    queryKey: ['audit', 'record', subjectType, subjectId],
    queryFn: ({ pageParam, signal }) =>
      listAuditEvents({ query: { subjectType, subjectId, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}
