import { PAYMENT_RUN_STATUSES, type PaymentRunStatus } from '@almoner/domain/payment-runs';
import { PAYMENT_STATUSES, type PaymentStatus } from '@almoner/domain/payments';
import { CommandAnswer } from '../../platform/http/command-answer.js';
import {
  ChoiceField,
  DateField,
  FinancialYearField,
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  ListField,
  MoneyField,
  TextField,
  TextListField,
} from '../../platform/http/fields.js';

export class PaymentRunItem {
  @IdField()
  id: string;

  @TextField({ example: 'RUN-2026-0007' })
  reference: string;

  @ChoiceField(PAYMENT_RUN_STATUSES, { name: 'PaymentRunStatus' })
  status: PaymentRunStatus;

  @TextField({ description: 'The status in the words of the reader.' })
  statusWords: string;

  @DateField({ description: 'The day the bank is asked to pay.' })
  payOn: string;

  @IntegerField({ min: 0 })
  paymentCount: number;

  @MoneyField()
  totalPence: number;

  @TextListField({ description: 'The codes of the funds of its payments.' })
  fundCodes: string[];

  @TextField({
    nullable: true,
    description: 'Null for a run that the release of one payment made.',
  })
  preparedByName: string | null;

  @TextField({ nullable: true })
  releasedByName: string | null;

  @InstantField({ nullable: true })
  releasedAt: string | null;

  @FlagField({ description: 'True where the record is invented for demonstration.' })
  illustrative: boolean;
}

/** A payment that is in a run, or could be. */
export class DuePayment {
  @IdField()
  id: string;

  @TextField({ example: 'ALM000000123' })
  reference: string;

  @IdField()
  awardId: string;

  @TextField({ example: 'CFF-A-2026-0007' })
  awardReference: string;

  @IdField()
  organisationId: string;

  @TextField()
  organisationName: string;

  @IdField()
  fundId: string;

  @TextField({ example: 'CFF' })
  fundCode: string;

  @TextField()
  fundName: string;

  @FinancialYearField()
  financialYear: string;

  @MoneyField()
  amountPence: number;

  @DateField()
  dueOn: string;

  @ChoiceField(PAYMENT_STATUSES, { name: 'PaymentStatus' })
  status: PaymentStatus;

  @TextField({ description: 'The status in the words of the reader.' })
  statusWords: string;

  @TextField({
    nullable: true,
    description: 'Why it cannot go into a run, or be released with its run by the reader, now.',
  })
  blockedReason: string | null;
}

export class PaymentRunPreviewQuery {
  @DateField({ description: 'Due on this day or earlier.' })
  dueBy: string;

  @IdField({ optional: true })
  fundId?: string;
}

/** The payments that fall due: those that a run can take, and those that it cannot, with the reason. */
export class PaymentRunPreview {
  @ListField(() => DuePayment, { description: 'The first 500, the earliest due first.' })
  due: DuePayment[];

  @ListField(() => DuePayment, { description: 'The first 500, the earliest due first.' })
  blocked: DuePayment[];
}

export class RunPaymentView extends DuePayment {
  @TextField({ nullable: true, description: 'Who was paid, as it stood at release.' })
  payee: string | null;

  @TextField({ nullable: true, example: '••-••-64' })
  sortCodeMask: string | null;

  @TextField({ nullable: true, example: '••••6789' })
  accountNumberMask: string | null;

  @InstantField({ nullable: true, description: 'When the bank was known to have taken it.' })
  acknowledgedAt: string | null;

  @TextField({ nullable: true, description: 'Why the bank returned it.' })
  returnedReason: string | null;
}

class RunDownload {
  @TextField({ description: '`bacs` or `csv`.' })
  kind: string;

  @InstantField()
  at: string;

  @TextField()
  byName: string;
}

export class PaymentRunView extends PaymentRunItem {
  @InstantField()
  preparedAt: string;

  @InstantField({ nullable: true })
  cancelledAt: string | null;

  @TextField({ nullable: true })
  cancelledReason: string | null;

  @ListField(() => RunPaymentView, { description: 'In the order of its files.' })
  payments: RunPaymentView[];

  @TextField({
    nullable: true,
    description: 'Who the bank file says is paying; null before release.',
  })
  originatorName: string | null;

  @FlagField({
    description: 'True where the paying account is not set up: a bank would refuse the file.',
  })
  isOriginatorPlaceholder: boolean;

  @TextField({ nullable: true, description: 'SHA-256 of the bank file, in hexadecimal.' })
  bacsSha256: string | null;

  @TextField({ nullable: true, description: 'SHA-256 of the list of payments, in hexadecimal.' })
  csvSha256: string | null;

  @ListField(() => RunDownload, { description: 'Every file that was given, the first one first.' })
  downloads: RunDownload[];

  @ListField(() => CommandAnswer)
  commands: CommandAnswer[];

  @IntegerField({ min: 1 })
  version: number;
}
