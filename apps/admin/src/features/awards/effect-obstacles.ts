import type { AwardEffect } from './awards-types.js';

type Refused = Pick<AwardEffect, 'reason' | 'obstacles'>;

/** What is in the way, one by one; nothing where the sentence of the refusal says all of it already. */
export function listedObstacles({ reason, obstacles }: Refused): AwardEffect['obstacles'] {
  return obstacles.every(({ detail }) => reason?.includes(detail)) ? [] : obstacles;
}
