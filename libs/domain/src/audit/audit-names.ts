import type { Audience } from '../shared/index.js';

/** What people of an organisation read in place of a name of the funder's staff. */
export const FUNDER_NAME = 'The funder';

/** The actor of what happens by itself. */
export const SYSTEM_NAME = 'Almoner';

/** The name of an actor as this reader may see it. */
export function actorNameFor(
  actor: { readonly name: string; readonly audience: Audience },
  reader: Audience,
): string {
  return reader === 'organisation' && actor.audience === 'staff' ? FUNDER_NAME : actor.name;
}
