import type { AuditSubjectType } from '@almoner/domain/audit';
import type { Audience } from '@almoner/domain/shared';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { Button } from '../../../components/buttons.js';
import { History, type HistoryEvent } from '../../../components/history.js';
import { IllustrativeFigures } from '../../../components/messages.js';
import { QueryState } from '../../../components/page.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { listAuditEvents } from '../../../lib/api/generated/sdk.gen.js';
import { useAudience, usePermission } from '../../../lib/session.js';

interface RecordHistoryProps {
  readonly subjectType: AuditSubjectType;
  readonly subjectId: string;
}

/**
 * Leaves out the internal statuses for organisations, which read plain words only (docs/glossary.md, Lifecycles). The
 * words of the action say what happened.
 */
function forReader(events: readonly HistoryEvent[], audience: Audience): readonly HistoryEvent[] {
  if (audience === 'staff') return events;
  return events.map((event) => ({
    ...event,
    changes: event.changes.filter(({ field }) => field !== 'status' && !/Ids?$/.test(field)),
  }));
}

function HistoryOf({ subjectType, subjectId }: RecordHistoryProps) {
  const audience = useAudience();
  const query = { subjectType, subjectId };
  const history = useInfiniteQuery({
    queryKey: apiQuery(listAuditEvents, { query }).queryKey,
    queryFn: ({ pageParam, signal }) =>
      listAuditEvents({ query: { ...query, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  return (
    <QueryState query={history}>
      {({ pages }) => (
        <>
          {pages.some(({ items }) => items.some(({ illustrative }) => illustrative)) && (
            <IllustrativeFigures>What happened here is invented.</IllustrativeFigures>
          )}
          <History
            events={forReader(
              pages.flatMap((page) => page.items),
              audience,
            )}
          />
          {history.hasNextPage && (
            <Button
              kind="secondary"
              pending={history.isFetchingNextPage}
              onClick={() => void history.fetchNextPage()}
            >
              Show earlier events
            </Button>
          )}
        </>
      )}
    </QueryState>
  );
}

/** The history at the foot of a record's page. Empty for people who may not read it. */
export function RecordHistory(props: RecordHistoryProps) {
  const headingId = useId();
  if (!usePermission('audit.read')) return null;
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId}>History</h2>
      <HistoryOf {...props} />
    </section>
  );
}
