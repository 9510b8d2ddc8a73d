import { describe, expect, it } from 'vitest';
import { nextStep, returnProgress, waitingWords } from './return-progress.js';

const OWED = {
  opensOn: '2026-04-01',
  dueOn: '2026-11-30',
  organisationName: 'Muirend Hub',
  submittedByName: 'Morag Lyle',
  certifiedByName: 'Ewan Kerr',
};

describe('the progress of a return', () => {
  it('says why another person of the organisation has to act', () => {
    expect(returnProgress({ ...OWED, status: 'awaiting-certification' })).toBe(
      'Morag Lyle of Muirend Hub sent it, so another person there must certify it.',
    );
  });
});

describe('what a person of the organisation who can only wait reads', () => {
  it('says whose turn it is, in plain words', () => {
    expect(waitingWords({ ...OWED, status: 'awaiting-certification' })).toBe(
      'Waiting for a colleague who may certify it.',
    );
    expect(waitingWords({ ...OWED, status: 'not-due' })).toBe('It can be begun on 1 April 2026.');
  });
});

describe('the next step of an organisation', () => {
  it('is to start, to continue or to make changes for who may write', () => {
    const editor = { write: true, certify: false };
    expect(nextStep('due', editor)?.label).toBe('Start now');
    expect(nextStep('in-progress', editor)?.label).toBe('Continue');
    expect(nextStep('changes-requested', editor)?.label).toBe('Make the changes');
  });

  it('is to certify only for who may certify', () => {
    const certifier = { write: false, certify: true };
    expect(nextStep('awaiting-certification', certifier)?.to).toBe('check');
    expect(nextStep('awaiting-certification', { write: false, certify: false })).toBeNull();
    expect(nextStep('due', certifier)).toBeNull();
  });
});
