import type { Permission } from '@almoner/domain/shared';
import { holdsPermission, type Session } from '../lib/session.js';

interface NavigationEntry {
  readonly label: string;
  readonly to: string;
  /** Who has the entry in their menu; the page behind it is protected by the API. */
  readonly permission: Permission;
}

const ENTRIES: readonly NavigationEntry[] = [
  { label: 'Programmes', to: '/programmes', permission: 'programmes.read' },
  { label: 'Funds', to: '/funds', permission: 'funds.read' },
];

/** The entries of the menu for a session, after Home. */
export function navigationFor(session: Session | null): readonly NavigationEntry[] {
  return ENTRIES.filter((entry) => holdsPermission(session, entry.permission));
}
