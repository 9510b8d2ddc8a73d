import { CHECK_METHODS, type CheckMethod } from '@almoner/domain/bank-accounts';
import { ChoiceField, TextField } from '../../platform/http/fields.js';

/** The numbers as they are printed on a bank statement; spaces and dashes are ignored. */
export class EnterBankAccount {
  @TextField({ max: 70, example: 'Muirend Family Hub' })
  accountName: string;

  @TextField({ max: 20, example: '08-99-99', description: '6 digits.' })
  sortCode: string;

  @TextField({ max: 30, example: '66374958', description: '8 digits.' })
  accountNumber: string;

  @TextField({ max: 30, optional: true, description: 'The reference of a building society.' })
  rollNumber?: string;

  @TextField({ max: 1000, optional: true, description: 'Why the details change.' })
  reason?: string;
}

export class VerifyBankAccount {
  @ChoiceField(CHECK_METHODS, { name: 'CheckMethod' })
  method: CheckMethod;

  @TextField({ max: 1000, description: 'Whom you spoke to or what you saw, and when.' })
  note: string;
}

export class CloseBankAccount {
  @TextField({ max: 1000 })
  reason: string;
}

export class RevealBankAccount {
  @TextField({ min: 5, max: 1000, description: 'Why the numbers must be seen; it is recorded.' })
  reason: string;
}

/** The full numbers. They are never stored, logged or listed unsealed. */
export class BankNumbersView {
  @TextField()
  accountName: string;

  @TextField({ example: '089999' })
  sortCode: string;

  @TextField({ example: '66374958' })
  accountNumber: string;

  @TextField({ nullable: true })
  rollNumber: string | null;
}
