import { CommandAnswer } from '../../platform/http/command-answer.js';
import {
  DateField,
  FinancialYearField,
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  ListField,
  MoneyField,
  ObjectField,
  TextField,
} from '../../platform/http/fields.js';

class PaymentLink {
  @IdField()
  id: string;

  @TextField({ example: 'ALM000000123' })
  reference: string;
}

class RunLink {
  @IdField()
  id: string;

  @TextField({ example: 'RUN-2026-0007' })
  reference: string;

  @DateField()
  payOn: string;
}

/** How a payment was sent, and what the bank did with it. */
export class PaymentSendingView {
  @ObjectField(() => RunLink, { nullable: true, description: 'The run it is in; staff only.' })
  run: RunLink | null;

  @InstantField({ nullable: true, description: 'When the bank was known to have taken it.' })
  acknowledgedAt: string | null;

  @DateField({ nullable: true })
  returnedOn: string | null;

  @TextField({ nullable: true, description: 'Why the bank returned it; staff only.' })
  returnedReason: string | null;

  @ObjectField(() => PaymentLink, {
    nullable: true,
    description: 'The returned payment it is made in place of.',
  })
  replaces: PaymentLink | null;

  @ObjectField(() => PaymentLink, {
    nullable: true,
    description: 'The payment that was made in its place.',
  })
  replacedBy: PaymentLink | null;

  @MoneyField({ description: 'Pence of it that were recovered.' })
  recoveredPence: number;

  @MoneyField({ description: 'Pence that are still being recovered.' })
  recoveringPence: number;

  @FlagField({ description: 'Whether there is a remittance to read.' })
  hasRemittance: boolean;

  @ListField(() => CommandAnswer, { description: '`return`, `reissue` and `recover`.' })
  commands: CommandAnswer[];
}

/** What the recipient is told about money that was sent. */
export class RemittanceView {
  @TextField({ description: 'What the statement of the bank shows.', example: 'ALM000000123' })
  reference: string;

  @TextField({ description: 'Who was paid.' })
  payee: string;

  @TextField({ example: '••-••-64' })
  sortCodeMask: string;

  @TextField({ example: '••••6789' })
  accountNumberMask: string;

  @MoneyField()
  amountPence: number;

  @DateField({ description: 'The day it was sent.' })
  sentOn: string;

  @TextField()
  organisationName: string;

  @IdField()
  awardId: string;

  @TextField({ example: 'CFF-A-2026-0007' })
  awardReference: string;

  @TextField()
  awardTitle: string;

  @TextField()
  fundName: string;

  @FinancialYearField()
  financialYear: string;

  @IntegerField({ min: 1, description: 'Which of the instalments of the award it is, by due day.' })
  instalment: number;

  @IntegerField({ min: 1 })
  instalments: number;

  @TextField({ description: 'The status of the payment in the words of the reader.' })
  statusWords: string;

  @FlagField({ description: 'True where the record is invented for demonstration.' })
  illustrative: boolean;
}

export class ReturnedByBank {
  @DateField({ description: 'The day the bank returned it; not in the future.' })
  returnedOn: string;

  @TextField({ max: 4000, description: 'What the bank says.' })
  reason: string;
}

export class UndoBankReturn {
  @TextField({ max: 4000, description: 'Why the bank did make the payment after all.' })
  reason: string;
}

export class ReissuePayment {
  @DateField({ description: 'When the new payment is due.' })
  dueOn: string;
}
