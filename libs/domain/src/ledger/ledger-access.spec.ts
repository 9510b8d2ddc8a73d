import { describe, expect, it } from 'vitest';
import { answerOf, FUND_ID, staff } from '../testing/index.js';
import { decideUploadLedger, ledgerLineCommands } from './index.js';

const finance = staff('Mairi', ['finance-officer']);

describe('who may bring in a ledger file (permission)', () => {
  it('is who imports for every fund, since a file covers them all', () => {
    expect(decideUploadLedger(finance).ok).toBe(true);
    expect(answerOf(decideUploadLedger(staff('Mairi', ['finance-officer'], FUND_ID)))).toBe(
      'shared.not-permitted',
    );
    expect(answerOf(decideUploadLedger(staff('Una', ['auditor'])))).toBe('shared.not-permitted');
  });
});

describe('the commands of a ledger line', () => {
  it('follow its state', () => {
    expect(ledgerLineCommands({ status: 'unmatched' }, finance)).toMatchObject([
      { command: 'match', allowed: true },
      { command: 'undo-match', allowed: false, code: 'shared.wrong-state' },
      { command: 'exclude', allowed: true },
      { command: 'include', allowed: false, code: 'shared.wrong-state' },
    ]);
    expect(ledgerLineCommands({ status: 'excluded' }, finance)).toMatchObject([
      { command: 'match', allowed: false, code: 'shared.wrong-state' },
      { command: 'undo-match', allowed: false, code: 'shared.wrong-state' },
      { command: 'exclude', allowed: false, code: 'shared.wrong-state' },
      { command: 'include', allowed: true },
    ]);
  });

  it('are refused to who only reads the ledger (permission)', () => {
    const answers = ledgerLineCommands({ status: 'matched' }, staff('Una', ['auditor']));
    expect(answers.map((answer) => answer.code)).toEqual([
      'shared.not-permitted',
      'shared.not-permitted',
      'shared.not-permitted',
      'shared.not-permitted',
    ]);
  });
});
