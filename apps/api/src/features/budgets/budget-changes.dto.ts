import { BUDGET_CHANGE_KINDS, RECORDED_AUTHORITY_KINDS } from '@almoner/domain/budgets';
import { PROPOSAL_STATUSES } from '@almoner/domain/proposals';
import { CommandAnswer } from '../../platform/http/command-answer.js';
import { field, Fields } from '../../platform/http/fields.js';

/** A change of a budget line that one person proposed and another confirms. */
export class BudgetChangeItem extends Fields({
  id: field.id(),
  reference: field.text({ example: 'CFF-BC-2026-0001' }),
  fundId: field.id(),
  fundCode: field.text(),
  fundName: field.text(),
  budgetLineId: field.id(),
  financialYear: field.financialYear(),
  pot: field.text(),
  kind: field.choice(BUDGET_CHANGE_KINDS, { name: 'BudgetChangeKind' }),
  amountPence: field.money({
    min: 1,
    nullable: true,
    description: 'Pence added to the allocation; null for a change of another kind.',
  }),
  basisPoints: field.integer({
    min: 0,
    nullable: true,
    description: 'The over-programming in hundredths of a per cent; null for another kind.',
  }),
  authorityKind: field.choice(RECORDED_AUTHORITY_KINDS, {
    name: 'RecordedAuthorityKind',
    nullable: true,
    description: 'What gives the authority; null for another kind of change.',
  }),
  authorityReference: field.text({ nullable: true, example: 'Budget (Scotland) Act 2026' }),
  authorityOn: field.date({ nullable: true, description: 'The day of the Act or letter.' }),
  authorisedPence: field.money({
    min: 1,
    nullable: true,
    description: 'Pence that the authority gives, which the allocation becomes.',
  }),
  effect: field.text({ description: 'What happens where it is confirmed, as a sentence.' }),
  reason: field.text({ max: 1000 }),
  status: field.choice(PROPOSAL_STATUSES, { name: 'ProposalStatus' }),
  statusWords: field.text({ description: 'The status in words.' }),
  proposedAt: field.instant(),
  proposedByName: field.text(),
  decidedAt: field.instant({ nullable: true }),
  decidedByName: field.text({ nullable: true }),
  illustrative: field.flag({ description: 'True where the record is invented for demonstration.' }),
}) {}

export class BudgetChangeView extends Fields(BudgetChangeItem, {
  decidedReason: field.text({ nullable: true, description: 'Why it was refused.' }),
  allocatedPence: field.money({ description: 'Pence allocated to the budget line now.' }),
  availablePence: field.integer({ description: 'Pence available on the budget line now.' }),
  commands: field.list(() => CommandAnswer),
  version: field.integer({ min: 1 }),
}) {}

export class RefuseBudgetChange extends Fields({
  reason: field.text({ max: 1000 }),
}) {}
