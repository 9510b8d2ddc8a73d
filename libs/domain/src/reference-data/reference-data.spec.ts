import { describe, expect, it } from 'vitest';
import { staff } from '../testing/index.js';
import {
  decideRecordReferenceValue,
  readReferenceValue,
  REFERENCE_AREAS,
  REFERENCE_KEYS,
  referenceKeysOf,
  referenceValueText,
  referenceValueWords,
  type ReferenceKey,
} from './index.js';

const TODAY = '2026-11-30';
const administrator = staff('Morag Bain', ['administrator']);
const wanted = {
  key: 'subsidyPublicationPence',
  value: '20000000',
  fromDay: TODAY,
  source: 'Circular 1',
} as const;

describe('dated reference data', () => {
  it.each([
    ['subsidyPublicationPence', '10000000', '£100,000'],
    ['subsidyPublicationMonths', '1', '1 month'],
    ['recordsKeptYears', '6', '6 years'],
    ['fairWorkFirstFrom', '2023-07-01', '1 July 2023'],
    ['bankHolidaysScotland', '2027-01-04\n2026-12-25', '2 days from 2026 to 2027'],
  ] as [ReferenceKey, string, string][])('reads and writes %s', (key, text, words) => {
    const read = readReferenceValue(key, text);
    if (!read.ok) throw new Error(text);
    expect(referenceValueWords(key, read.value)).toBe(words);
    expect(readReferenceValue(key, referenceValueText(read.value))).toEqual(read);
  });

  it.each([
    ['subsidyPublicationPence', '100.50'],
    ['subsidyPublicationPence', ''],
    ['delegationDays', '-1'],
    ['delegationDays', '100001'],
    ['fairWorkFirstFrom', '2023-02-29'],
    ['bankHolidaysScotland', '2027-01-04 soon'],
    ['minimalFinancialAssistanceNotice', ''],
  ] as [ReferenceKey, string][])('refuses for %s the value %j', (key, text) => {
    expect(readReferenceValue(key, text)).toMatchObject({
      refusal: { errors: [{ pointer: '/value' }] },
    });
  });

  it('is recorded from today on, never for a day that is past', () => {
    const on = (fromDay: string) =>
      decideRecordReferenceValue({ ...wanted, fromDay }, TODAY, administrator).ok;
    expect([on('2026-11-29'), on(TODAY), on('2026-12-01'), on('9999-12-31')]).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });

  it('is recorded by administrators', () => {
    const officer = staff('Isla Grant', ['fund-officer']);
    expect(decideRecordReferenceValue(wanted, TODAY, officer)).toMatchObject({
      refusal: { code: 'shared.not-permitted' },
    });
  });

  it('shows every key in one area', () => {
    expect(REFERENCE_AREAS.flatMap(referenceKeysOf).sort()).toEqual([...REFERENCE_KEYS].sort());
  });
});
