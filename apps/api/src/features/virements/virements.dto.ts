import { VIREMENT_STATUSES } from '@almoner/domain/virements';
import { CommandAnswer } from '../../platform/http/command-answer.js';
import { field, Fields } from '../../platform/http/fields.js';

/** One side of a virement. */
export class VirementSide extends Fields({
  lineId: field.id({ description: 'The budget line.' }),
  fundId: field.id(),
  fundCode: field.text(),
  fundName: field.text(),
  financialYear: field.financialYear(),
  pot: field.text(),
}) {}

export class VirementItem extends Fields({
  id: field.id(),
  reference: field.text({ example: 'CFF-VIR-2026-0001' }),
  from: field.object(() => VirementSide),
  to: field.object(() => VirementSide),
  amountPence: field.money({ min: 1 }),
  authorityReference: field.text({
    nullable: true,
    description: 'The reference of the finance authority’s approval; null where none was given.',
  }),
  reason: field.text({ max: 1000 }),
  status: field.choice(VIREMENT_STATUSES, { name: 'VirementStatus' }),
  statusWords: field.text({ description: 'The status in words.' }),
  requestedAt: field.instant(),
  requestedByName: field.text(),
  decidedAt: field.instant({ nullable: true }),
  decidedByName: field.text({ nullable: true }),
  illustrative: field.flag({ description: 'True where the record is invented for demonstration.' }),
}) {}

export class VirementView extends Fields(VirementItem, {
  decidedReason: field.text({ nullable: true, description: 'Why it was rejected.' }),
  limits: field.textList({
    description:
      'The limits that it crosses, as sentences: each needs the approval of the finance authority.',
  }),
  fromAvailablePence: field.integer({
    description: 'Pence available now where the money comes from.',
  }),
  toAvailablePence: field.integer({ description: 'Pence available now where it goes to.' }),
  commands: field.list(() => CommandAnswer),
  version: field.integer({ min: 1 }),
}) {}

export class RequestVirement extends Fields({
  fromLineId: field.id({ description: 'The budget line the money comes from.' }),
  toLineId: field.id({ description: 'The budget line it goes to, of the same fund or another.' }),
  amountPence: field.money({ min: 1 }),
  authorityReference: field.text({
    max: 200,
    optional: true,
    description:
      'The reference of the finance authority’s approval; needed out of a ring-fence and between resource and capital.',
  }),
  reason: field.text({ max: 1000 }),
}) {}

export class RejectVirement extends Fields({
  reason: field.text({ max: 1000 }),
}) {}
