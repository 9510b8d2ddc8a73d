import type { AUDIT_LOG_LIST } from '@almoner/domain/audit';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { listAddress } from '../../../lib/list-search.js';
import { signedIn } from '../../signed-in.route.js';

export const auditRoutes = [
  createRoute({
    ...signedIn('/audit'),
    validateSearch: listAddress<typeof AUDIT_LOG_LIST>,
    component: lazyRouteComponent(() => import('./audit-log.page.js'), 'AuditLogPage'),
  }),
] as const;
