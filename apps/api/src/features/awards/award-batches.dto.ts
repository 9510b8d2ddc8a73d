import { AWARD_STATUSES, type AwardStatus } from '@almoner/domain/awards';
import {
  ChoiceField,
  FinancialYearField,
  FlagField,
  IdField,
  IdListField,
  IntegerField,
  ListField,
  MoneyField,
  TextField,
} from '../../platform/http/fields.js';

/** The commands that can be given to several awards at once. */
export const BATCH_COMMANDS = ['approve', 'offer'] as const;

export type BatchCommand = (typeof BATCH_COMMANDS)[number];

export class ApproveAwards {
  @IdListField({ description: 'The awards: all are approved, or none.' })
  awardIds: string[];
}

class BatchedAward {
  @IdField()
  id: string;

  @TextField()
  reference: string;

  @ChoiceField(AWARD_STATUSES, { name: 'AwardStatus' })
  status: AwardStatus;
}

/** The awards after a command for several of them. */
export class AwardBatch {
  @IntegerField({ min: 1 })
  count: number;

  @MoneyField({ description: 'Pence: all awards together.' })
  amountPence: number;

  @ListField(() => BatchedAward)
  awards: BatchedAward[];
}

export class CheckAwards extends ApproveAwards {
  @ChoiceField(BATCH_COMMANDS, { name: 'AwardBatchCommand' })
  command: BatchCommand;
}

class CheckedAward {
  @IdField()
  id: string;

  @TextField()
  reference: string;

  @TextField()
  title: string;

  @TextField()
  organisationName: string;

  @MoneyField()
  amountPence: number;

  @TextField({ description: 'The status in words.' })
  statusWords: string;

  @FlagField({ description: 'Whether the command can be given to it by this person now.' })
  allowed: boolean;

  @TextField({ nullable: true, description: 'Why not, as a sentence.' })
  reason: string | null;
}

class AwardBatchTotal {
  @IdField()
  fundId: string;

  @TextField()
  fundName: string;

  @FinancialYearField()
  financialYear: string;

  @IntegerField({ min: 1 })
  count: number;

  @MoneyField({ description: 'Pence of these awards in the year.' })
  amountPence: number;
}

/** What a command for several awards would do. Asking changes nothing. */
export class AwardBatchCheck {
  @ListField(() => CheckedAward)
  awards: CheckedAward[];

  @ListField(() => AwardBatchTotal, { description: 'By fund and financial year.' })
  totals: AwardBatchTotal[];

  @MoneyField({ description: 'Pence: all awards together.' })
  amountPence: number;
}
