import { AUDIT_SUBJECT_TYPES } from '@almoner/domain/audit';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { AuditLogSearch } from '../../../features/audit/audit-types.js';
import { choiceParam, dateParam, sortParam, textParam } from '../../../lib/search-params.js';
import { prefetchQuery } from '../../../lib/prefetch.js';
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
  loader: ({ context, deps }) => prefetchQuery(context, 'listAuditLog', { query: deps }),
  component: lazyRouteComponent(() => import('./audit-log.page.js'), 'AuditLogPage'),
});

export const auditRoutes = [auditLogRoute] as const;
