import { describe, expect, it } from '@jest/globals';
import { choose, chosenFor } from './award-batch.js';

const drafted = { id: 'a', reference: 'A-1', status: 'drafted' } as const;
const approved = { id: 'b', reference: 'A-2', status: 'approved' } as const;
const accepted = { id: 'c', reference: 'A-3', status: 'accepted' } as const;

describe('choosing several awards', () => {
  it('sorts them by what they wait for, and leaves out what waits for nothing', () => {
    const selection = [drafted, approved, accepted].reduce(
      (chosen, award) => choose(chosen, award, true),
      {},
    );
    expect(chosenFor(selection, 'approve')).toEqual(['a']);
    expect(chosenFor(selection, 'offer')).toEqual(['b']);
  });

  it('lets one be taken out again', () => {
    const selection = choose(choose({}, drafted, true), drafted, false);
    expect(chosenFor(selection, 'approve')).toEqual([]);
  });
});
