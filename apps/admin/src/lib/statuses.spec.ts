import { APPLICATION_LIFECYCLE } from '@almoner/domain/applications';
import { AWARD_LIFECYCLE } from '@almoner/domain/awards';
import { PAYMENT_LIFECYCLE } from '@almoner/domain/payments';
import { RETURN_LIFECYCLE } from '@almoner/domain/returns';
import { describe, expect, it } from 'vitest';
import { statusTone, statusWords } from './statuses.js';

const STATES = [
  ['application', APPLICATION_LIFECYCLE.states],
  ['award', AWARD_LIFECYCLE.states],
  ['payment', PAYMENT_LIFECYCLE.states],
  ['return', RETURN_LIFECYCLE.states],
] as const;

describe('statuses on screen', () => {
  it.each(STATES)('have words for every state of an %s, for both audiences', (thing, states) => {
    for (const state of states) {
      expect(statusWords(thing, state, 'staff')).toMatch(/^[A-Z]/);
      expect(statusWords(thing, state, 'organisation')).toMatch(/^[A-Z]/);
    }
  });

  it('show an organisation plain words and never the internal state', () => {
    expect(statusWords('application', 'in-assessment', 'organisation')).toBe('Being checked');
    expect(statusWords('application', 'in-assessment', 'staff')).toBe('In assessment');
  });

  it('are never red for what has merely not begun', () => {
    for (const state of ['draft', 'planned', 'not-due', 'assigned'])
      expect(statusTone(state)).toBe('grey');
  });
});
