import { AUDIT_SUBJECT_TYPES } from '@almoner/domain/audit';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { AuditLogSearch } from '../../../features/audit/api/list-audit-log.js';
import { choiceParam, dateParam, sortParam, textParam } from '../../../lib/search-params.js';
import { prefetch } from '../../../lib/prefetch.js';
import { signedInRoute } from '../../signed-in.route.js';

const auditLogRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/audit',
  validateSearch: (search: Record<string, unknown>): AuditLogSearch => ({
    actorId: textParam(search, 'actorId'),
    action: textParam(search, 'action'),
    subjectType: choiceParam(search, 'subjectType', AUDIT_SUBJECT_TYPES),
    from: dateParam(search, 'from'),
    to: dateParam(search, 'to'),
    sort: sortParam(search, ['at']),
    cursor: textParam(search, 'cursor'),
  }),
  loaderDeps: ({ search: { density: _density, ...search } }) => search,
  loader: ({ context, deps }) =>
    prefetch(async () => {
      const { auditLogQuery } = await import('../../../features/audit/api/list-audit-log.js');
      await context.queryClient.prefetchQuery(auditLogQuery(deps));
    }),
  component: lazyRouteComponent(() => import('./audit-log.page.js'), 'AuditLogPage'),
});

export const auditRoutes = [auditLogRoute] as const;
