import { accept, refuse, type Decision, type FieldReason } from '../shared/index.js';
import { BACS_NAME_WIDTH, bacsText } from './bacs-text.js';

/** Bank details as a person typed them. */
export interface GivenBankDetails {
  readonly accountName: string;
  readonly sortCode: string;
  readonly accountNumber: string;
  /** The reference of a building society; null where there is none. */
  readonly rollNumber: string | null;
}

/** Bank details as they are stored: a sort code of 6 digits, an account number of 8. */
export type BankDetails = GivenBankDetails;

/** Characters that people and spreadsheets write between digits: spaces, full stops and every kind of dash. */
const SEPARATORS = /[\s.\-\u2010-\u2015\u2212]/gu;

function digitsOf(text: string): string {
  return text.replaceAll(SEPARATORS, '');
}

/** The details without separators in the numbers, and with single spaces in the name. */
export function normaliseBankDetails(given: GivenBankDetails): BankDetails {
  return {
    accountName: given.accountName.trim().replaceAll(/\s+/gu, ' '),
    sortCode: digitsOf(given.sortCode),
    accountNumber: digitsOf(given.accountNumber),
    rollNumber: given.rollNumber?.trim().toUpperCase() || null,
  };
}

function sortCodeFault(sortCode: string): string | null {
  return /^\d{6}$/.test(sortCode) ? null : 'Enter a sort code of 6 digits, like 12-34-56';
}

function accountNumberFault(accountNumber: string): string | null {
  if (/^0+$/.test(accountNumber)) return 'Enter the number of the account, which is not all zeros';
  if (/^\d{8}$/.test(accountNumber)) return null;
  return /^\d{6,7}$/.test(accountNumber)
    ? 'Enter 8 digits: put zeros before an account number of 6 or 7'
    : 'Enter an account number of 8 digits';
}

function rollNumberFault(rollNumber: string | null): string | null {
  const isSound = rollNumber === null || /^[A-Z0-9][A-Z0-9 ./-]{0,17}$/.test(rollNumber);
  return isSound ? null : 'Enter at most 18 letters, digits, spaces, full stops or dashes';
}

/** A name of which the characters of a Bacs file leave nothing would be written as blanks. */
function accountNameFault(accountName: string): string | null {
  if (accountName === '') return 'Enter the name on the account';
  if (bacsText(accountName, BACS_NAME_WIDTH) !== '') return null;
  return 'Enter the name as the bank writes it, in the letters A to Z or digits';
}

/** Whether a bank file can name the payee; refuses with `payments.payee-unwritable`. */
export function decidePayeeName(accountName: string): Decision<string> {
  return accountNameFault(accountName) === null
    ? accept(accountName)
    : refuse('payments.payee-unwritable', { payee: accountName });
}

/** What is wrong with the form of normalised details, by field; empty where nothing is. */
export function bankDetailsFaults(details: BankDetails): FieldReason[] {
  const { accountName, sortCode, accountNumber, rollNumber } = details;
  const faults: readonly [string, string | null][] = [
    ['/accountName', accountNameFault(accountName)],
    ['/sortCode', sortCodeFault(sortCode)],
    ['/accountNumber', accountNumberFault(accountNumber)],
    ['/rollNumber', rollNumberFault(rollNumber)],
  ];
  return faults.flatMap(([pointer, detail]) => (detail === null ? [] : [{ pointer, detail }]));
}

/** The details as they are stored, or `shared.invalid` with each field that is wrong. */
export function decideBankDetails(given: GivenBankDetails): Decision<BankDetails> {
  const details = normaliseBankDetails(given);
  const faults = bankDetailsFaults(details);
  return faults.length === 0 ? accept(details) : refuse('shared.invalid', {}, faults);
}
