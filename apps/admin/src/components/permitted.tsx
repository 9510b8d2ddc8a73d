import type { Permission } from '@almoner/domain/shared';
import type { ReactNode } from 'react';
import { usePermission } from '../lib/session.js';
import { NotPermitted } from './states.js';

interface PermittedProps {
  readonly permission: Permission;
  /** The fund it must be held for; for any fund where none is named. */
  readonly fundId?: string;
  readonly children: ReactNode;
}

/** A form only for those whose command it sends; the API refuses the others too. */
export function Permitted({ permission, fundId, children }: PermittedProps) {
  return usePermission(permission, fundId) ? children : <NotPermitted />;
}
