import { AWARD_STATUSES } from '@almoner/domain/awards';
import { field, Fields } from '../../platform/http/fields.js';

/** The commands that can be given to several awards at once. */
export const BATCH_COMMANDS = ['approve', 'offer'] as const;

export type BatchCommand = (typeof BATCH_COMMANDS)[number];

export class ApproveAwards extends Fields({
  awardIds: field.idList({ description: 'The awards: all are approved, or none.' }),
}) {}

class BatchedAward extends Fields({
  id: field.id(),
  reference: field.text(),
  status: field.choice(AWARD_STATUSES, { name: 'AwardStatus' }),
}) {}

/** The awards after a command for several of them. */
export class AwardBatch extends Fields({
  count: field.integer({ min: 1 }),
  amountPence: field.money({ description: 'Pence: all awards together.' }),
  awards: field.list(() => BatchedAward),
}) {}

export class CheckAwards extends Fields(ApproveAwards, {
  command: field.choice(BATCH_COMMANDS, { name: 'AwardBatchCommand' }),
}) {}

class CheckedAward extends Fields({
  id: field.id(),
  reference: field.text(),
  title: field.text(),
  organisationName: field.text(),
  amountPence: field.money(),
  statusWords: field.text({ description: 'The status in words.' }),
  allowed: field.flag({
    description: 'Whether the command can be given to it by this person now.',
  }),
  code: field.text({ nullable: true, description: 'Why not, as the code of a refusal.' }),
  reason: field.text({ nullable: true, description: 'Why not, as a sentence.' }),
}) {}

class AwardBatchTotal extends Fields({
  fundId: field.id(),
  fundName: field.text(),
  financialYear: field.financialYear(),
  count: field.integer({ min: 1 }),
  amountPence: field.sum({ description: 'Pence of these awards in the year' }),
}) {}

/** What a command for several awards would do. Asking changes nothing. */
export class AwardBatchCheck extends Fields({
  awards: field.list(() => CheckedAward),
  totals: field.list(() => AwardBatchTotal, { description: 'By fund and financial year.' }),
  amountPence: field.sum({ description: 'Pence: all awards together' }),
}) {}
