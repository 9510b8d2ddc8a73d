import { CHECK_METHODS } from '@almoner/domain/bank-accounts';
import { field, Fields } from '../../platform/http/fields.js';

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
