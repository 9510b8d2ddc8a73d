import { VIREMENT_STATUSES, type VirementStatus } from '@almoner/domain/virements';
import { CommandAnswer } from '../../platform/http/command-answer.js';
import {
  ChoiceField,
  FinancialYearField,
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  ListField,
  MoneyField,
  ObjectField,
  TextField,
  TextListField,
} from '../../platform/http/fields.js';

/** One side of a virement. */
export class VirementSide {
  @IdField({ description: 'The budget line.' })
  lineId: string;

  @IdField()
  fundId: string;

  @TextField()
  fundCode: string;

  @TextField()
  fundName: string;

  @FinancialYearField()
  financialYear: string;

  @TextField()
  pot: string;
}

export class VirementItem {
  @IdField()
  id: string;

  @TextField({ example: 'CFF-VIR-2026-0001' })
  reference: string;

  @ObjectField(() => VirementSide)
  from: VirementSide;

  @ObjectField(() => VirementSide)
  to: VirementSide;

  @MoneyField({ min: 1 })
  amountPence: number;

  @TextField({ max: 1000 })
  reason: string;

  @ChoiceField(VIREMENT_STATUSES, { name: 'VirementStatus' })
  status: VirementStatus;

  @TextField({ description: 'The status in words.' })
  statusWords: string;

  @InstantField()
  requestedAt: string;

  @TextField()
  requestedByName: string;

  @InstantField({ nullable: true })
  decidedAt: string | null;

  @TextField({ nullable: true })
  decidedByName: string | null;

  @FlagField({ description: 'True where the record is invented for demonstration.' })
  illustrative: boolean;
}

export class VirementView extends VirementItem {
  @TextField({ nullable: true, description: 'Why it was rejected.' })
  decidedReason: string | null;

  @TextListField({ description: 'Warnings as sentences; they prevent nothing.' })
  warnings: string[];

  @IntegerField({ description: 'Pence available now where the money comes from.' })
  fromAvailablePence: number;

  @IntegerField({ description: 'Pence available now where it goes to.' })
  toAvailablePence: number;

  @ListField(() => CommandAnswer)
  commands: CommandAnswer[];

  @IntegerField({ min: 1 })
  version: number;
}

export class RequestVirement {
  @IdField({ description: 'The budget line the money comes from.' })
  fromLineId: string;

  @IdField({ description: 'The budget line it goes to, of the same fund or another.' })
  toLineId: string;

  @MoneyField({ min: 1 })
  amountPence: number;

  @TextField({ max: 1000 })
  reason: string;
}

export class RejectVirement {
  @TextField({ max: 1000 })
  reason: string;
}
