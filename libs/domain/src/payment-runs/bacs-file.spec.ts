import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { pence } from '../money/index.js';
import { bacsText } from '../bank-accounts/index.js';
import {
  bacsFile,
  LARGEST_BACS_TOTAL,
  paymentRunReference,
  submissionSerial,
  type BacsCredit,
  type BacsSubmission,
} from './index.js';

const CREDITS: readonly BacsCredit[] = [
  {
    sortCode: '089999',
    accountNumber: '66374958',
    accountName: 'Circle Children’s Services Ltd',
    amountPence: pence(2_496_850),
    reference: 'ALM000000123',
    rollNumber: null,
  },
  {
    sortCode: '107999',
    accountNumber: '88837491',
    accountName: 'Muirend Hub',
    amountPence: pence(1),
    reference: 'ALM000000124',
    rollNumber: null,
  },
];

const SUBMISSION: BacsSubmission = {
  originator: {
    serviceUserNumber: '123456',
    name: 'Almoner demonstration',
    sortCode: '000000',
    accountNumber: '12345678',
  },
  serial: '260007',
  createdOn: '2026-11-20',
  processedOn: '2026-11-23',
  credits: CREDITS,
};

const RECORDS = bacsFile(SUBMISSION).split('\r\n').slice(0, -1);

/** The characters from one position to another, counted from 1 as the layout does. */
function field(record: string, from: number, to: number): string {
  return record.slice(from - 1, to);
}

function fields(record: string, ...positions: readonly (readonly [number, number])[]): string[] {
  return positions.map(([from, to]) => field(record, from, to));
}

describe('a file in the Standard 18 layout', () => {
  it('has its records in order: labels of 80 characters, payments and contra of 106', () => {
    expect(RECORDS.map((record) => record.slice(0, 4))).toEqual([
      'VOL1',
      'HDR1',
      'HDR2',
      'UHL1',
      '0899',
      '1079',
      '0000',
      'EOF1',
      'EOF2',
      'UTL1',
    ]);
    expect(RECORDS.map((record) => record.length)).toEqual([
      80, 80, 80, 80, 106, 106, 106, 80, 80, 80,
    ]);
  });

  it('names the submission and the service user in VOL1', () => {
    const [record = ''] = RECORDS;
    expect(fields(record, [1, 4], [5, 10], [11, 11], [42, 47], [80, 80])).toEqual([
      'VOL1',
      '260007',
      '0',
      '123456',
      '1',
    ]);
    expect(`${field(record, 12, 41)}${field(record, 48, 79)}`.trim()).toBe('');
  });

  it.each([1, 7])('identifies the file and its days in record %i, HDR1 or EOF1', (index) => {
    const record = RECORDS[index] ?? '';
    expect(
      fields(
        record,
        [5, 21],
        [22, 27],
        [28, 31],
        [32, 35],
        [36, 41],
        [42, 47],
        [48, 53],
        [54, 54],
        [55, 60],
      ),
    ).toEqual([
      'A123456S  1123456',
      '260007',
      '0001',
      '0001',
      '      ',
      ' 26324',
      ' 26327',
      '0',
      '000000',
    ]);
  });

  it.each([2, 8])('says that records have 106 characters in record %i, HDR2 or EOF2', (index) => {
    const record = RECORDS[index] ?? '';
    expect(fields(record, [5, 5], [6, 10], [11, 15], [51, 52])).toEqual([
      'F',
      '02120',
      '00106',
      '00',
    ]);
  });

  it('gives the processing day, sterling and the kind of work in UHL1', () => {
    const record = RECORDS[3] ?? '';
    expect(fields(record, [5, 10], [11, 20], [21, 22], [23, 28], [29, 37], [38, 40])).toEqual([
      ' 26327',
      '999999    ',
      '00',
      '000000',
      '4 MULTI  ',
      '001',
    ]);
  });

  it('credits each payee, field by field', () => {
    const record = RECORDS[4] ?? '';
    expect(
      fields(
        record,
        [1, 6],
        [7, 14],
        [15, 15],
        [16, 17],
        [18, 23],
        [24, 31],
        [32, 35],
        [36, 46],
        [47, 64],
        [65, 82],
        [83, 100],
        [101, 106],
      ),
    ).toEqual([
      '089999',
      '66374958',
      '0',
      '99',
      '000000',
      '12345678',
      '    ',
      '00002496850',
      'ALMONER DEMONSTRAT',
      'ALM000000123      ',
      'CIRCLE CHILDRENS S',
      ' 26327',
    ]);
  });

  it('debits the originator once for all of it, by the contra record', () => {
    const record = RECORDS[6] ?? '';
    expect(
      fields(
        record,
        [1, 14],
        [15, 15],
        [16, 17],
        [18, 31],
        [36, 46],
        [65, 82],
        [83, 100],
        [101, 106],
      ),
    ).toEqual([
      '00000012345678',
      '0',
      '17',
      '00000012345678',
      '00002496851',
      'CONTRA            ',
      'ALMONER DEMONSTRAT',
      ' 26327',
    ]);
  });

  it('totals debits and credits, which are equal, in UTL1 (money)', () => {
    const record = RECORDS[9] ?? '';
    expect(fields(record, [5, 17], [18, 30], [31, 37], [38, 44])).toEqual([
      '0000002496851',
      '0000002496851',
      '0000001',
      '0000002',
    ]);
  });

  it('gives a building society its roll number where the reference stands, which it needs to find the account', () => {
    const credit = { ...CREDITS[0]!, rollNumber: 'AB/1234-7' };
    const record = bacsFile({ ...SUBMISSION, credits: [credit] }).split('\r\n')[4] ?? '';
    expect(field(record, 65, 82)).toBe('AB/1234-7'.padEnd(18));
  });

  it('gives the same bytes for the same submission', () => {
    expect(bacsFile(SUBMISSION)).toBe(bacsFile({ ...SUBMISSION, credits: [...CREDITS] }));
  });

  it('keeps every width whatever names and references are, in the character set of Bacs', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 1, max: LARGEST_BACS_TOTAL }),
        (name, amount) => {
          // a name without any character of Bacs is refused when it is entered
          const credit = { ...CREDITS[0]!, accountName: `A${name}`, amountPence: pence(amount) };
          const record = bacsFile({ ...SUBMISSION, credits: [credit] }).split('\r\n')[4] ?? '';
          expect(record).toMatch(/^[A-Z0-9.&/ -]{106}$/);
        },
      ),
    );
  });

  it('throws rather than write a number that does not fit its field', () => {
    const over = { ...CREDITS[0]!, amountPence: pence(LARGEST_BACS_TOTAL + 1) };
    expect(() => bacsFile({ ...SUBMISSION, credits: [over] })).toThrow(RangeError);
    const short = { ...CREDITS[0]!, accountNumber: '1234567' };
    expect(() => bacsFile({ ...SUBMISSION, credits: [short] })).toThrow(RangeError);
    const spaced = { ...CREDITS[0]!, sortCode: '08 999' };
    expect(() => bacsFile({ ...SUBMISSION, credits: [spaced] })).toThrow(RangeError);
  });

  it.each(['家族', 'مؤسسة', '’’', ''])(
    'throws rather than pay a blank name for %j',
    (accountName) => {
      const blank = { ...CREDITS[0]!, accountName };
      expect(() => bacsFile({ ...SUBMISSION, credits: [blank] })).toThrow(RangeError);
    },
  );
});

describe('a text for Bacs', () => {
  it.each([
    ['Children’s Trust', 'CHILDRENS TRUST'],
    ['Comhairle nan Eilean Siàr', 'COMHAIRLE NAN EILE'],
    ['Smith & Co. (Leith) / Ørsted', 'SMITH & CO. LEITH'],
    ['  two   spaces ', 'TWO SPACES'],
    ['家族', ''],
  ])('writes %s as %s', (given, wanted) => {
    expect(bacsText(given, 18)).toBe(wanted);
  });
});

describe('the reference of a run', () => {
  it('counts within its year, and gives the bank six digits', () => {
    expect(paymentRunReference(2026, 7)).toBe('RUN-2026-0007');
    expect(submissionSerial('RUN-2026-0007')).toBe('260007');
  });
});
