import { dayOfYear, type PlainDate } from '../calendar/index.js';
import { pence, sumPence, type Pence } from '../money/index.js';
import { bacsText } from './bacs-text.js';

/** Who pays: the service user that Bacs knows and the account that is debited. */
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
  /** What the payee's statement and the ledger carry; at most 18 characters. */
  readonly reference: string;
  /** What a building society finds the account by. It takes the place of the reference: Bacs has no field of its own for it. */
  readonly rollNumber: string | null;
}

export interface BacsSubmission {
  readonly originator: BacsOriginator;
  /** Six characters that no other submission of the day has. */
  readonly serial: string;
  readonly createdOn: PlainDate;
  /** The day on which Bacs processes the payments. */
  readonly processedOn: PlainDate;
  readonly credits: readonly BacsCredit[];
}

/** The most that one file carries, by the eleven digits of its contra record: £999,999,999.99. */
export const LARGEST_BACS_TOTAL = pence(99_999_999_999);

const LABEL_WIDTH = 80;
const DIRECT_CREDIT = '99';
const CONTRA_DEBIT = '17';
const NAME_WIDTH = 18;

function blanks(count: number): string {
  return ' '.repeat(count);
}

function text(value: string, width: number): string {
  return bacsText(value, width).padEnd(width);
}

/** Digits that must fill their field exactly. Throws RangeError for anything else: a fault, not a choice. */
function digits(value: string, width: number): string {
  if (/^\d+$/.test(value) && value.length === width) return value;
  throw new RangeError(`A Bacs field of ${width} digits cannot hold what it was given`);
}

function number(value: number, width: number): string {
  return digits(String(value).padStart(width, '0'), width);
}

/** A day as Bacs writes it: a space, the year in two digits, the day of the year in three. */
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

/** HDR1 at the beginning and EOF1 at the end are the same but for their names. */
function fileLabel(name: 'HDR1' | 'EOF1', submission: BacsSubmission): string {
  const user = digits(submission.originator.serviceUserNumber, 6);
  const created = bacsDay(submission.createdOn);
  return label(
    `${name}A${user}S${blanks(2)}1${user}${text(submission.serial, 6)}00010001${blanks(6)}` +
      `${created}${bacsDay(submission.processedOn)}0000000`,
  );
}

/** Fixed records of 106 characters, in blocks of twenty. */
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
    text(originator.name, NAME_WIDTH),
    text(credit.rollNumber ?? credit.reference, NAME_WIDTH),
    text(credit.accountName, NAME_WIDTH),
    bacsDay(processedOn),
  ].join('');
}

/** The one debit of the originator's account that balances the credits. */
function contraRecord(total: Pence, { originator, serial, processedOn }: BacsSubmission): string {
  const account = `${digits(originator.sortCode, 6)}${digits(originator.accountNumber, 8)}`;
  return [
    account,
    '0',
    CONTRA_DEBIT,
    account,
    blanks(4),
    number(total, 11),
    text(`RUN ${serial}`, NAME_WIDTH),
    text('CONTRA', NAME_WIDTH),
    text(originator.name, NAME_WIDTH),
    bacsDay(processedOn),
  ].join('');
}

/** The totals of debits and credits, which are equal, and how many records there are of each. */
function userTrailer(total: Pence, count: number): string {
  const amount = number(total, 13);
  return label(`UTL1${amount}${amount}${number(1, 7)}${number(count, 7)}`);
}

/**
 * A submission in the Standard 18 layout of Bacs, multi-day records of 106 characters, one line to a record with
 * CR LF: labels, a credit to each payee, the contra debit, totals. The same submission always gives the same
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
