import { describe, expect, it } from 'vitest';
import { identityKey, ledgerRowGroups, type KnownLines } from './index.js';

const NOTHING: KnownLines = { identities: new Set(), likenesses: new Set() };
const row = (fingerprint: string, occurrence = 1, likeness = fingerprint) => ({
  fingerprint,
  occurrence,
  likeness,
});

describe('the groups of a preview', () => {
  it('takes rows that nothing is like as new', () => {
    expect(ledgerRowGroups([row('a'), row('b')], NOTHING)).toEqual(['new', 'new']);
  });

  it('points out the second of two identical rows, which both survive', () => {
    expect(ledgerRowGroups([row('a'), row('a', 2)], NOTHING)).toEqual([
      'new',
      'possible-duplicate',
    ]);
  });

  it('knows the rows of an earlier import, occurrence by occurrence', () => {
    const known = { identities: new Set([identityKey(row('a'))]), likenesses: new Set(['a']) };
    expect(ledgerRowGroups([row('a'), row('a', 2)], known)).toEqual([
      'already-imported',
      'possible-duplicate',
    ]);
  });

  it('points out a row that a line of the ledger is like', () => {
    const known = { identities: new Set<string>(), likenesses: new Set(['same']) };
    expect(ledgerRowGroups([row('a', 1, 'same')], known)).toEqual(['possible-duplicate']);
  });
});
