import {
  BANK_ACCOUNT_STATUSES,
  BANK_DETAILS_STATES,
  CHECK_METHODS,
  KEPT_MODULUS_RESULTS,
} from '@almoner/domain/bank-accounts';
import { CommandAnswer } from '../../platform/http/command-answer.js';
import { field, Fields } from '../../platform/http/fields.js';

/** A set of bank details, masked. */
export class BankAccountItem extends Fields({
  id: field.id(),
  organisationId: field.id(),
  organisationName: field.text(),
  accountName: field.text(),
  sortCodeMask: field.text({ example: '••-••-64' }),
  accountNumberMask: field.text({ example: '••••6789' }),
  rollNumberMask: field.text({
    nullable: true,
    description: 'The reference of a building society.',
  }),
  modulusCheck: field.choice(KEPT_MODULUS_RESULTS, {
    name: 'ModulusCheck',
    description:
      'Whether sort code and account number fit together. It does not say that the account is the right one.',
  }),
  modulusWords: field.text({ description: 'The same as a sentence.' }),
  status: field.choice(BANK_ACCOUNT_STATUSES, { name: 'BankAccountStatus' }),
  statusWords: field.text({ description: 'The status in the words of the reader.' }),
  enteredAt: field.instant(),
  enteredByName: field.text({
    nullable: true,
    description: 'Null for an organisation where staff entered it.',
  }),
  changeReason: field.text({ nullable: true, description: 'Why the bank details changed.' }),
  verifiedAt: field.instant({ nullable: true }),
  verifiedByName: field.text({ nullable: true, description: 'Staff only.' }),
  checkMethod: field.choice(CHECK_METHODS, {
    name: 'CheckMethod',
    nullable: true,
    description: 'Staff only.',
  }),
  checkNote: field.text({ nullable: true, description: 'Staff only.' }),
  closedAt: field.instant({
    nullable: true,
    description: 'When it was rejected, withdrawn or superseded.',
  }),
  closedReason: field.text({ nullable: true }),
  frozenAt: field.instant({
    nullable: true,
    description: 'When the bank last returned a payment because of this account.',
  }),
  frozenReason: field.text({
    nullable: true,
    description: 'Which payment came back, and what the bank says. Staff only.',
  }),
  illustrative: field.flag({ description: 'True where the record is invented for demonstration.' }),
  version: field.integer({ min: 1 }),
}) {}

export class BankAccountView extends Fields(BankAccountItem, {
  replaces: field.object(() => BankAccountItem, {
    nullable: true,
    description: 'The verified set that it would replace; null where it is the first.',
  }),
  commands: field.list(() => CommandAnswer),
}) {}

/** The bank details that an organisation is paid to, and those that wait to be verified. */
export class BankDetailsView extends Fields({
  organisationId: field.id(),
  organisationName: field.text(),
  state: field.choice(BANK_DETAILS_STATES, {
    name: 'BankDetailsState',
    description:
      '`unverified` while any change waits, `frozen` after the bank returned a payment because of the account: nothing is sent until the details are checked.',
  }),
  current: field.object(() => BankAccountItem, {
    nullable: true,
    description: 'The verified set.',
  }),
  waiting: field.object(() => BankAccountView, {
    nullable: true,
    description: 'The set to be verified: one that was entered, or else one that is frozen.',
  }),
  earlier: field.list(() => BankAccountItem, {
    description: 'The latest 20 that are no longer used.',
  }),
  commands: field.list(() => CommandAnswer),
}) {}

/** The numbers as they are printed on a bank statement; spaces and dashes are ignored. */
export class EnterBankAccount extends Fields({
  accountName: field.text({ max: 70, example: 'Muirend Family Hub' }),
  sortCode: field.text({ max: 20, example: '08-99-99', description: '6 digits.' }),
  accountNumber: field.text({ max: 30, example: '66374958', description: '8 digits.' }),
  rollNumber: field.text({
    max: 30,
    optional: true,
    description: 'The reference of a building society.',
  }),
  reason: field.text({ max: 1000, optional: true, description: 'Why the details change.' }),
}) {}

export class VerifyBankAccount extends Fields({
  method: field.choice(CHECK_METHODS, { name: 'CheckMethod' }),
  note: field.text({ max: 1000, description: 'Whom you spoke to or what you saw, and when.' }),
}) {}

export class CloseBankAccount extends Fields({
  reason: field.text({ max: 1000 }),
}) {}

export class RevealBankAccount extends Fields({
  reason: field.text({
    min: 5,
    max: 1000,
    description: 'Why the numbers must be seen; it is recorded.',
  }),
}) {}

/** The full numbers. They are never stored, logged or listed unsealed. */
export class BankNumbersView extends Fields({
  accountName: field.text(),
  sortCode: field.text({ example: '089999' }),
  accountNumber: field.text({ example: '66374958' }),
  rollNumber: field.text({ nullable: true }),
}) {}
