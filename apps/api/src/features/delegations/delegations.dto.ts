import { DELEGATION_STATES } from '@almoner/domain/delegations';
import { CommandAnswer } from '../../platform/http/command-answer.js';
import { field, Fields } from '../../platform/http/fields.js';

/** The right to approve payments, lent by a lender to a stand-in for a period; nothing is lent before it is accepted. */
export class DelegationItem extends Fields({
  id: field.id(),
  fromUserId: field.id(),
  fromName: field.text({ description: 'Who lends.' }),
  toUserId: field.id(),
  toName: field.text({ description: 'Who approves in their name.' }),
  fundIds: field.idList({
    nullable: true,
    description: 'The funds it is for; null for every fund in which the lender approves.',
  }),
  fundCodes: field.textList({ description: 'The codes of those funds that the reader may see.' }),
  fundWords: field.text({
    min: 0,
    nullable: true,
    description: 'Those codes in one text; null for every fund in which the lender approves.',
  }),
  startsOn: field.date(),
  endsOn: field.date({ description: 'The last day that it counts.' }),
  reason: field.text(),
  state: field.choice(DELEGATION_STATES, { name: 'DelegationState' }),
  stateWords: field.text(),
  madeAt: field.instant(),
  answeredAt: field.instant({
    nullable: true,
    description:
      'When the stand-in accepted or declined; null before, and where it was not recorded.',
  }),
  answeredReason: field.text({ nullable: true, description: 'Why the stand-in declined.' }),
  endedAt: field.instant({ nullable: true, description: 'When it was ended before its last day.' }),
  approvals: field.integer({
    min: 0,
    description: 'How many approvals the stand-in gave under it.',
  }),
  illustrative: field.flag({ description: 'True where the record is invented for demonstration.' }),
}) {}

export class DelegationView extends Fields(DelegationItem, {
  commands: field.list(() => CommandAnswer),
  version: field.integer({ min: 1 }),
}) {}

export class MakeDelegation extends Fields({
  toUserId: field.id({ description: 'A member of staff other than oneself.' }),
  fundIds: field.idList({
    optional: true,
    description: 'The funds it is for; left out, every fund in which one approves oneself.',
  }),
  startsOn: field.date(),
  endsOn: field.date({
    description: 'The last day that it counts; at most as long as reference data allows.',
  }),
  reason: field.text({ max: 2000, description: 'Why, for example leave.' }),
}) {}

export class DeclineDelegation extends Fields({
  reason: field.text({ max: 1000 }),
}) {}

export class StandInPerson extends Fields({
  id: field.id(),
  name: field.text(),
}) {}

/** The people who could approve in somebody's name. */
export class StandInList extends Fields({
  items: field.list(() => StandInPerson),
}) {}
