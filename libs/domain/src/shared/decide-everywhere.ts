import { fundScope, type Actor } from './actor.js';
import { accept, refuse, type Decision } from './decision.js';
import type { Permission } from './permissions.js';

/**
 * What is shared by all funds, or belongs to none yet, is changed by people who hold the permission in
 * every fund: `shared.not-permitted` for those who hold it in named funds alone.
 */
export function decideEverywhere(permission: Permission, actor: Actor): Decision<null> {
  return fundScope(actor, permission) === 'all' ? accept(null) : refuse('shared.not-permitted');
}
