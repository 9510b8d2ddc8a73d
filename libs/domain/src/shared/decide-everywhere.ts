import { fundScope, type Actor } from './actor.js';
import { accept, refuse, type Decision } from './decision.js';
import type { Permission } from './permissions.js';

/**
 * Whether the actor has the permission in every fund, as records need that belong to all funds or to none yet.
 * Refuses with `shared.not-permitted` a permission in some funds only.
 */
export function decideEverywhere(permission: Permission, actor: Actor): Decision<null> {
  return fundScope(actor, permission) === 'all' ? accept(null) : refuse('shared.not-permitted');
}
