import { describe, expect, it } from 'vitest';
import { filledWords, offeredAnswer } from './command-answers.js';

const answer = (command: string, code: string | null) => ({
  command,
  allowed: code === null,
  code,
  reason: code,
});

describe('the answer to a command', () => {
  it('is offered when it is allowed', () => {
    const allowed = answer('approve', null);
    expect(offeredAnswer([allowed], 'approve')).toBe(allowed);
  });

  it('is offered with its reason where a rule about this record prevents it', () => {
    const refused = answer('approve', 'separation.same-person');
    expect(offeredAnswer([refused], 'approve')).toBe(refused);
  });

  it.each(['shared.wrong-state', 'shared.not-permitted'])('is left out for %s', (code) => {
    expect(offeredAnswer([answer('approve', code)], 'approve')).toBeNull();
  });

  it('is left out when the record does not know the command', () => {
    expect(offeredAnswer([], 'approve')).toBeNull();
  });
});

describe('the words of a command', () => {
  it('name the fields of the record: money, days and names', () => {
    const facts = { organisationName: 'Muirend Hub', amountPence: 4_200_00, opensOn: '2026-11-02' };
    expect(filledWords('{organisationName} gets {amountPence} on {opensOn}.', facts)).toBe(
      'Muirend Hub gets £4,200 on 2 November 2026.',
    );
    expect(filledWords('Nothing to fill in.', facts)).toBe('Nothing to fill in.');
  });
});
