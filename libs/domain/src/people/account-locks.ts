import { accept, refuse, type Actor, type Decision } from '../shared/index.js';

/**
 * What tries of passwords are counted for: an account; an address that belongs to nobody; the network that they come from; a
 * browser in which the person has signed in before; a person who is signed in already (SECURITY.md, Signing in).
 */
export type CountedTries = 'account' | 'nobody' | 'network' | 'device' | 'confirmation';

/**
 * Whether somebody may lift the lock of an account before it ends by itself. Refuses with `identity.own-lock`: whoever has a
 * session of a locked account may be the one who guessed (docs/glossary.md, Lock of an account).
 */
export function decideLiftLock(
  { userId }: Pick<Actor, 'userId'>,
  accountId: string,
): Decision<null> {
  return userId === accountId ? refuse('identity.own-lock') : accept(null);
}
