import { RECOVERY_STATUSES, type RecoveryStatus } from '@almoner/domain/recoveries';
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
} from '../../platform/http/fields.js';

export class RecoveryItem {
  @IdField()
  id: string;

  @TextField({ example: 'CFF-RC-2026-0003' })
  reference: string;

  @IdField()
  paymentId: string;

  @TextField({ example: 'ALM000000123' })
  paymentReference: string;

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

  @FinancialYearField({ description: 'The year of the award that gets the money back.' })
  financialYear: string;

  @MoneyField()
  amountPence: number;

  @ChoiceField(RECOVERY_STATUSES, { name: 'RecoveryStatus' })
  status: RecoveryStatus;

  @TextField({ description: 'The status in the words of the reader.' })
  statusWords: string;

  @InstantField()
  requestedAt: string;

  @DateField({ nullable: true, description: 'The day the money arrived.' })
  receivedOn: string | null;

  @FlagField({ description: 'True where the record is invented for demonstration.' })
  illustrative: boolean;
}

export class RecoveryView extends RecoveryItem {
  @TextField({ description: 'The title of the award.' })
  awardTitle: string;

  @TextField({ description: 'Why the money has to come back; the organisation reads it too.' })
  reason: string;

  @MoneyField({ description: 'Pence of the payment that money is recovered from.' })
  paymentAmountPence: number;

  @TextField({ nullable: true, description: 'Staff only.' })
  requestedByName: string | null;

  @InstantField({ nullable: true })
  approvedAt: string | null;

  @TextField({ nullable: true, description: 'Staff only.' })
  approvedByName: string | null;

  @TextField({ nullable: true, description: 'What the statement of the bank or the receipt says.' })
  receivedReference: string | null;

  @TextField({ nullable: true, description: 'Staff only.' })
  receivedByName: string | null;

  @IdField({ nullable: true, description: 'The journal that lowered what is paid; staff only.' })
  journalId: string | null;

  @TextField({ nullable: true, description: 'Why it was refused or cancelled.' })
  closedReason: string | null;

  @TextField({ nullable: true, description: 'Who refused or cancelled it; staff only.' })
  closedByName: string | null;

  @ListField(() => CommandAnswer)
  commands: CommandAnswer[];

  @IntegerField({ min: 1 })
  version: number;
}

export class RequestRecovery {
  @IdField()
  paymentId: string;

  @MoneyField({
    min: 1,
    description: 'Pence; at most what was paid, minus what is recovered or under recovery.',
  })
  amountPence: number;

  @TextField({ max: 4000, description: 'Why the money has to come back.' })
  reason: string;
}

export class ReceiveRecovery {
  @DateField({ description: 'The day the money arrived; not in the future.' })
  receivedOn: string;

  @TextField({ max: 200, description: 'What the statement of the bank or the receipt says.' })
  reference: string;
}

export class CloseRecovery {
  @TextField({ max: 4000 })
  reason: string;
}
