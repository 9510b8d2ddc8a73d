import type { Permission } from '@almoner/domain/shared';
import type { ReactNode } from 'react';
import { usePermission } from '../lib/session.js';
import { NotPermitted } from './states.js';

interface PermittedProps {
  readonly permission: Permission;
  /** The fund in which the person needs the permission; where left out, any fund will do. */
  readonly fundId?: string;
  /** Whether the children contain the heading of the page: then people without the permission get a heading too. */
  readonly wholePage?: boolean;
  readonly children: ReactNode;
}

/**
 * Shows its children only to people who have the permission; others read that they may not see it. The API protects the
 * data in any case.
 */
export function Permitted({ permission, fundId, wholePage, children }: PermittedProps) {
  return usePermission(permission, fundId) ? children : <NotPermitted wholePage={wholePage} />;
}
