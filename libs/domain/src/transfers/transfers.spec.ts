import { describe, expect, it } from 'vitest';
import { FUND_ID, staff } from '../testing/index.js';
import {
  decideReleaseNote,
  firstTransferDay,
  transferDayFault,
  transferNoteReference,
} from './index.js';

const releaser = staff('Fiona', ['finance-approver']);
const officer = staff('Isla', ['fund-officer']);

/** A day on which an invented bank holiday follows. */
const NOW = { today: '2026-11-30', bankHolidays: ['2026-12-01'] };

describe('the day of a transfer (dates)', () => {
  it.each([
    ['the day before today', '2026-11-29', 'Enter today or a later day'],
    [
      'a Saturday',
      '2026-12-05',
      'Enter a working day: neither a weekend nor a bank holiday in Scotland',
    ],
    [
      'a bank holiday',
      '2026-12-01',
      'Enter a working day: neither a weekend nor a bank holiday in Scotland',
    ],
    ['31 days ahead', '2026-12-31', 'Enter a day no later than 30 December 2026'],
    ['the year 9999', '9999-01-01', 'Enter a day no later than 30 December 2026'],
    ['the year 1026', '1026-12-01', 'Enter today or a later day'],
  ])('is not %s', (_name, day, fault) => {
    expect(transferDayFault(day, [2026], NOW)).toBe(fault);
  });

  it.each([
    ['today', '2026-11-30'],
    ['the day after tomorrow', '2026-12-02'],
    ['30 days ahead', '2026-12-30'],
  ])('can be %s', (_name, day) => {
    expect(transferDayFault(day, [2026], NOW)).toBeNull();
  });

  it('is at first today, or the next working day', () => {
    expect(firstTransferDay(NOW)).toBe('2026-11-30');
    expect(firstTransferDay({ ...NOW, today: '2026-12-01' })).toBe('2026-12-02');
  });

  it('is not after 31 March of the year of the money', () => {
    expect(transferDayFault('2027-03-31', [2026], { ...NOW, today: '2027-03-15' })).toBeNull();
    expect(transferDayFault('2027-04-01', [2026], { ...NOW, today: '2027-03-15' })).toContain(
      '31 March 2027',
    );
  });
});

describe('releasing a transfer note', () => {
  const wanted = { transferOn: '2026-12-02', fundIds: [FUND_ID], financialYears: [2026] };

  it('is a command of who may release payments', () => {
    expect(decideReleaseNote(wanted, NOW, releaser).ok).toBe(true);
    expect(decideReleaseNote(wanted, NOW, officer)).toMatchObject({
      refusal: { code: 'shared.not-permitted' },
    });
  });

  it('needs a payment, and names the field of a day that cannot be', () => {
    expect(decideReleaseNote({ ...wanted, fundIds: [] }, NOW, releaser)).toMatchObject({
      refusal: { code: 'transfers.empty' },
    });
    expect(decideReleaseNote({ ...wanted, transferOn: '2026-12-06' }, NOW, releaser)).toMatchObject(
      { refusal: { errors: [{ pointer: '/transferOn' }] } },
    );
  });

  it('has a reference of its own', () => {
    expect(transferNoteReference(2026, 7)).toBe('TRN-2026-0007');
  });
});
