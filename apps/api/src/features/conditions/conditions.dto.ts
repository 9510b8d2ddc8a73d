import {
  CONDITION_OWNERS,
  CONDITION_STATUSES,
  type ConditionOwner,
  type ConditionStatus,
} from '@almoner/domain/conditions';
import { CommandAnswer } from '../../platform/http/command-answer.js';
import {
  ChoiceField,
  DateField,
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  ListField,
  MoneyField,
  TextField,
} from '../../platform/http/fields.js';

export class ConditionItem {
  @IdField()
  id: string;

  @IdField()
  awardId: string;

  @TextField({ example: 'CFF-A-2026-0007' })
  awardReference: string;

  @TextField()
  awardTitle: string;

  @IdField()
  fundId: string;

  @TextField({ example: 'CFF' })
  fundCode: string;

  @IdField()
  organisationId: string;

  @TextField()
  organisationName: string;

  @TextField()
  title: string;

  @ChoiceField(CONDITION_OWNERS, {
    name: 'ConditionOwner',
    description: 'Who has to meet it: the recipient or the funder.',
  })
  owner: ConditionOwner;

  @TextField({ description: 'The owner in the words of the reader.' })
  ownerWords: string;

  @DateField({ nullable: true, description: 'Null where no day was agreed.' })
  dueOn: string | null;

  @FlagField({ description: 'True where it is open and past its due date.' })
  overdue: boolean;

  @ChoiceField(CONDITION_STATUSES, { name: 'ConditionStatus' })
  status: ConditionStatus;

  @TextField({ description: 'The status in the words of the reader.' })
  statusWords: string;

  @FlagField({ description: 'True where an instalment waits for it.' })
  gating: boolean;

  @FlagField({ description: 'True where the record is invented for demonstration.' })
  illustrative: boolean;
}

class GatedPayment {
  @IdField()
  id: string;

  @TextField({ example: 'ALM000000123' })
  reference: string;

  @MoneyField()
  amountPence: number;

  @DateField()
  dueOn: string;
}

export class ConditionView extends ConditionItem {
  @IdField({ nullable: true, description: 'The condition of the library that it was made from.' })
  templateId: string | null;

  @TextField({ description: 'What has to be done.' })
  text: string;

  @TextField({ min: 0, description: 'What evidence is asked for.' })
  evidenceAsked: string;

  @TextField({ min: 0, description: 'What the organisation last gave as evidence.' })
  evidence: string;

  @TextField({ nullable: true, description: 'An address where more evidence can be read.' })
  evidenceLink: string | null;

  @InstantField({ nullable: true })
  evidenceAt: string | null;

  @TextField({ nullable: true })
  evidenceByName: string | null;

  @TextField({ nullable: true, description: 'The reason for the funder’s latest decision.' })
  decisionReason: string | null;

  @InstantField({ nullable: true })
  decidedAt: string | null;

  @TextField({ nullable: true, description: 'Staff only.' })
  decidedByName: string | null;

  @ListField(() => GatedPayment, { description: 'The instalments that wait for it.' })
  gates: GatedPayment[];

  @ListField(() => CommandAnswer)
  commands: CommandAnswer[];

  @IntegerField({ min: 1 })
  version: number;
}

/** All conditions of one award, in the order they were added. */
export class AwardConditions {
  @ListField(() => ConditionView)
  items: ConditionView[];
}
