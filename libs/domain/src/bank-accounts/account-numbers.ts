import { accept, refuse, type Decision, type FieldReason } from '../shared/index.js';

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

/** What is wrong with the form of normalised details, by field; empty where nothing is. */
export function bankDetailsFaults(details: BankDetails): FieldReason[] {
  const { accountName, sortCode, accountNumber, rollNumber } = details;
  const faults: readonly [string, string | null][] = [
    ['/accountName', accountName === '' ? 'Enter the name on the account' : null],
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
