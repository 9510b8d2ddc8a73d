import type { AwardEffect } from './awards-types.js';

type Refused = Pick<AwardEffect, 'reason' | 'obstacles'>;

/** What prevents the command, one entry for each. Empty where the sentence of the refusal says everything. */
export function listedObstacles({ reason, obstacles }: Refused): AwardEffect['obstacles'] {
  return obstacles.every(({ detail }) => reason?.includes(detail)) ? [] : obstacles;
}
