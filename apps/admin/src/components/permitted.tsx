import type { Permission } from '@almoner/domain/shared';
import type { ReactNode } from 'react';
import { usePermission } from '../lib/session.js';
import { NotPermitted } from './states.js';

interface PermittedProps {
  readonly permission: Permission;
  /** The fund it must be held for; without it, for any. */
  readonly fundId?: string;
  /** The heading of the page is within: who may not see it needs one all the same. */
  readonly wholePage?: boolean;
  readonly children: ReactNode;
}

/** What only some may do: the rest read why they see nothing. The API refuses them in any case. */
export function Permitted({ permission, fundId, wholePage, children }: PermittedProps) {
  return usePermission(permission, fundId) ? children : <NotPermitted wholePage={wholePage} />;
}
