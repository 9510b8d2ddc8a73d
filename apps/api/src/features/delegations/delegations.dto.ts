import { DELEGATION_STATES, type DelegationState } from '@almoner/domain/delegations';
import { CommandAnswer } from '../../platform/http/command-answer.js';
import {
  ChoiceField,
  DateField,
  FlagField,
  IdField,
  IdListField,
  InstantField,
  IntegerField,
  ListField,
  TextField,
  TextListField,
} from '../../platform/http/fields.js';

/** The right to approve payments, lent by a lender to a stand-in for a period. */
export class DelegationItem {
  @IdField()
  id: string;

  @IdField()
  fromUserId: string;

  @TextField({ description: 'Who lends.' })
  fromName: string;

  @IdField()
  toUserId: string;

  @TextField({ description: 'Who approves in their name.' })
  toName: string;

  @IdListField({
    nullable: true,
    description: 'The funds it is for; null for every fund in which the lender approves.',
  })
  fundIds: string[] | null;

  @TextListField({ description: 'The codes of those funds that the reader may see.' })
  fundCodes: string[];

  @TextField({
    min: 0,
    nullable: true,
    description: 'Those codes in one text; null for every fund in which the lender approves.',
  })
  fundWords: string | null;

  @DateField()
  startsOn: string;

  @DateField({ description: 'The last day that it counts.' })
  endsOn: string;

  @TextField()
  reason: string;

  @ChoiceField(DELEGATION_STATES, { name: 'DelegationState' })
  state: DelegationState;

  @TextField()
  stateWords: string;

  @InstantField()
  madeAt: string;

  @InstantField({ nullable: true, description: 'When it was ended before its last day.' })
  endedAt: string | null;

  @IntegerField({ min: 0, description: 'How many approvals the stand-in gave under it.' })
  approvals: number;

  @FlagField({ description: 'True where the record is invented for demonstration.' })
  illustrative: boolean;
}

export class DelegationView extends DelegationItem {
  @ListField(() => CommandAnswer)
  commands: CommandAnswer[];

  @IntegerField({ min: 1 })
  version: number;
}

export class MakeDelegation {
  @IdField({ description: 'A member of staff other than oneself.' })
  toUserId: string;

  @IdListField({
    optional: true,
    description: 'The funds it is for; left out, every fund in which one approves oneself.',
  })
  fundIds?: string[];

  @DateField()
  startsOn: string;

  @DateField({ description: 'The last day that it counts.' })
  endsOn: string;

  @TextField({ max: 2000, description: 'Why, for example leave.' })
  reason: string;
}

export class StandInPerson {
  @IdField()
  id: string;

  @TextField()
  name: string;
}

/** The people who could approve in somebody's name. */
export class StandInList {
  @ListField(() => StandInPerson)
  items: StandInPerson[];
}
