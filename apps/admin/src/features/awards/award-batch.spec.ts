import { describe, expect, it } from 'vitest';
import { batchCommandOf, chosenFor } from './award-batch.js';

const drafted = { id: 'a', status: 'drafted' } as const;
const approved = { id: 'b', status: 'approved' } as const;
const accepted = { id: 'c', status: 'accepted' } as const;

describe('choosing several awards', () => {
  it('sorts them by what they wait for, and leaves out what waits for nothing', () => {
    const chosen = [drafted, approved, accepted];
    expect(chosenFor(chosen, 'approve')).toEqual(['a']);
    expect(chosenFor(chosen, 'offer')).toEqual(['b']);
  });

  it('offers none that is in any other state', () => {
    expect([drafted, approved, accepted].map(batchCommandOf)).toEqual(['approve', 'offer', null]);
    expect(chosenFor([], 'approve')).toEqual([]);
  });
});
