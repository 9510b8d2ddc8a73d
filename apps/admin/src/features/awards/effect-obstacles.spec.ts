import { describe, expect, it } from 'vitest';
import { listedObstacles } from './effect-obstacles.js';

const inRun = { pointer: '/payments', detail: 'ALM7 is in payment run PR-1' };
const alsoInRun = { pointer: '/payments', detail: 'ALM8 is in payment run PR-1' };
const reason = 'ALM7 is in payment run PR-1. Take it out of the run first.';

describe('what is in the way of a command on an award', () => {
  it('is not listed where the warning says it already', () => {
    expect(listedObstacles({ reason, obstacles: [inRun] })).toEqual([]);
    expect(listedObstacles({ reason, obstacles: [] })).toEqual([]);
  });

  it('is listed as a whole where it is more than the warning says', () => {
    const all = [inRun, alsoInRun];
    expect(listedObstacles({ reason, obstacles: all })).toEqual(all);
    const open = 'Something of this award is still open.';
    expect(listedObstacles({ reason: open, obstacles: [inRun] })).toEqual([inRun]);
  });
});
