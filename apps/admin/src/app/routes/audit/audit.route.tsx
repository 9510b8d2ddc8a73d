import type { AUDIT_LOG_LIST } from '@almoner/domain/audit';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { listAddress } from '../../../lib/list-search.js';
import { signedInRoute } from '../../signed-in.route.js';

const auditLogRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/audit',
  validateSearch: listAddress<typeof AUDIT_LOG_LIST>,
  component: lazyRouteComponent(() => import('./audit-log.page.js'), 'AuditLogPage'),
});

export const auditRoutes = [auditLogRoute] as const;
