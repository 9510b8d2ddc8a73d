import { BACS_NAME_WIDTH, bacsText } from '../bank-accounts/index.js';
import { dayOfYear, type PlainDate } from '../calendar/index.js';
import { pence, sumPence, type Pence } from '../money/index.js';

/** The payer: its Bacs service user number and the account that is debited. */
export interface BacsOriginator {
  /** Six digits. */
  readonly serviceUserNumber: string;
  readonly name: string;
  /** Six digits. */
  readonly sortCode: string;
  /** Eight digits. */
  readonly accountNumber: string;
}

/** One payment of a file. */
export interface BacsCredit {
  readonly sortCode: string;
  readonly accountNumber: string;
  readonly accountName: string;
  readonly amountPence: Pence;
  /** The reference on the payee's statement and in the ledger; at most 18 characters. */
  readonly reference: string;
  /**
   * The roll number by which a building society finds the account. It replaces the reference, because Bacs has
   * no other field for it.
   */
  readonly rollNumber: string | null;
}

export interface BacsSubmission {
  readonly originator: BacsOriginator;
  /** Six characters that differ from those of every other submission on the day. */
  readonly serial: string;
  readonly createdOn: PlainDate;
  /** The day on which Bacs processes the payments. */
  readonly processedOn: PlainDate;
  readonly credits: readonly BacsCredit[];
}

/** The largest total of one file: £999,999,999.99, since its contra record has eleven digits. */
export const LARGEST_BACS_TOTAL = pence(99_999_999_999);

const LABEL_WIDTH = 80;
const DIRECT_CREDIT = '99';
const CONTRA_DEBIT = '17';

function blanks(count: number): string {
  return ' '.repeat(count);
}

function text(value: string, width: number): string {
  return bacsText(value, width).padEnd(width);
}

/** A payee's name. Throws RangeError where its Bacs characters leave nothing of it, which would pay a blank name. */
function payeeName(name: string): string {
  if (bacsText(name, BACS_NAME_WIDTH) !== '') return text(name, BACS_NAME_WIDTH);
  throw new RangeError('A Bacs file cannot name a payee whose name has none of its characters');
}

/**
 * What the file says where the payee's statement shows a reference: the roll number of a building society, by which it
 * finds the account, or else the reference of the payment.
 */
export function writtenReference({
  rollNumber,
  reference,
}: Pick<BacsCredit, 'rollNumber' | 'reference'>): string {
  return bacsText(rollNumber ?? reference, BACS_NAME_WIDTH);
}

/** A number whose digits fill the field exactly. Throws RangeError otherwise, which is a programming error. */
function digits(value: string, width: number): string {
  if (/^\d+$/.test(value) && value.length === width) return value;
  throw new RangeError(`A Bacs field of ${width} digits cannot hold what it was given`);
}

function number(value: number, width: number): string {
  return digits(String(value).padStart(width, '0'), width);
}

/** A day in the format of Bacs: a space, two digits of the year, three digits of the day in the year. */
function bacsDay(date: PlainDate): string {
  return ` ${date.slice(2, 4)}${number(dayOfYear(date), 3)}`;
}

function label(content: string): string {
  return content.padEnd(LABEL_WIDTH);
}

function volumeLabel({ serial, originator }: BacsSubmission): string {
  const owner = `${blanks(4)}${digits(originator.serviceUserNumber, 6)}${blanks(4)}`;
  return `VOL1${text(serial, 6)}0${blanks(20)}${blanks(6)}${owner}${blanks(28)}1`;
}

/** The labels HDR1 at the start and EOF1 at the end differ only in their name. */
function fileLabel(name: 'HDR1' | 'EOF1', submission: BacsSubmission): string {
  const user = digits(submission.originator.serviceUserNumber, 6);
  const created = bacsDay(submission.createdOn);
  return label(
    `${name}A${user}S${blanks(2)}1${user}${text(submission.serial, 6)}00010001${blanks(6)}` +
      `${created}${bacsDay(submission.processedOn)}0000000`,
  );
}

/** States the record length of 106 characters and the block length of twenty records. */
function formatLabel(name: 'HDR2' | 'EOF2'): string {
  return label(`${name}F0212000106${blanks(35)}00`);
}

function userHeader({ processedOn }: BacsSubmission): string {
  return label(`UHL1${bacsDay(processedOn)}999999${blanks(4)}000000004 MULTI  001`);
}

function creditRecord(credit: BacsCredit, { originator, processedOn }: BacsSubmission): string {
  return [
    digits(credit.sortCode, 6),
    digits(credit.accountNumber, 8),
    '0',
    DIRECT_CREDIT,
    digits(originator.sortCode, 6),
    digits(originator.accountNumber, 8),
    blanks(4),
    number(credit.amountPence, 11),
    text(originator.name, BACS_NAME_WIDTH),
    text(writtenReference(credit), BACS_NAME_WIDTH),
    payeeName(credit.accountName),
    bacsDay(processedOn),
  ].join('');
}

/** The debit of the payer's account, equal to the sum of the credits. */
function contraRecord(total: Pence, { originator, serial, processedOn }: BacsSubmission): string {
  const account = `${digits(originator.sortCode, 6)}${digits(originator.accountNumber, 8)}`;
  return [
    account,
    '0',
    CONTRA_DEBIT,
    account,
    blanks(4),
    number(total, 11),
    text(`RUN ${serial}`, BACS_NAME_WIDTH),
    text('CONTRA', BACS_NAME_WIDTH),
    text(originator.name, BACS_NAME_WIDTH),
    bacsDay(processedOn),
  ].join('');
}

/** The totals of debits and credits, which are equal, and the number of records of each. */
function userTrailer(total: Pence, count: number): string {
  const amount = number(total, 13);
  return label(`UTL1${amount}${amount}${number(1, 7)}${number(count, 7)}`);
}

/**
 * A submission as a Bacs file (Standard 18, multi-day records of 106 characters, one per line with CR LF):
 * labels, a credit for each payee, the contra debit and totals. The same submission always gives the same
 * bytes. Throws RangeError where a number does not fit its field.
 */
export function bacsFile(submission: BacsSubmission): string {
  const total = sumPence(submission.credits.map((credit) => credit.amountPence));
  const records = [
    volumeLabel(submission),
    fileLabel('HDR1', submission),
    formatLabel('HDR2'),
    userHeader(submission),
    ...submission.credits.map((credit) => creditRecord(credit, submission)),
    contraRecord(total, submission),
    fileLabel('EOF1', submission),
    formatLabel('EOF2'),
    userTrailer(total, submission.credits.length),
  ];
  return records.map((record) => `${record}\r\n`).join('');
}
