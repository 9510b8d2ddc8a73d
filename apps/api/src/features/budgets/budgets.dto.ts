import {
  AUTHORITY_KINDS,
  BUDGET_ACCOUNTS,
  BUDGET_AUTHORITIES,
  BUDGET_CHANGE_KINDS,
  BUDGET_STATUSES,
  BUDGET_TYPES,
  JOURNAL_LIST,
  MOST_OVER_PROGRAMMING,
  RECORDED_AUTHORITY_KINDS,
} from '@almoner/domain/budgets';
import { CommandAnswer } from '../../platform/http/command-answer.js';
import { field, Fields } from '../../platform/http/fields.js';
import { illustrativeFigures } from '../../platform/http/illustrative.js';
import { ListQueryOf } from '../../platform/lists/list-query.js';

/**
 * Where the money is, in pence: allocated = available + reserved + committed + paid (docs/glossary.md, Budget line).
 */
export class BudgetTotalsView extends Fields({
  allocatedPence: field.money(),
  availablePence: field.integer({
    description: 'Pence; below zero only as far as recorded over-programming allows.',
  }),
  reservedPence: field.money(),
  committedPence: field.money(),
  paidPence: field.money(),
}) {}

/** A change of a budget line that waits for another person. */
export class WaitingBudgetChange extends Fields({
  id: field.id(),
  reference: field.text({ example: 'CFF-BC-2026-0001' }),
  kind: field.choice(BUDGET_CHANGE_KINDS, { name: 'BudgetChangeKind' }),
  effect: field.text({ description: 'What happens where it is confirmed, as a sentence.' }),
}) {}

/**
 * A budget as it is shown: what is left of a closed year has lapsed and is not available, so allocated = available +
 * lapsed + reserved + committed + paid (docs/glossary.md, Lapsed budget).
 */
export class ShownBudgetView extends Fields(BudgetTotalsView, {
  lapsedPence: field.integer({ description: 'Pence left when the year was closed.' }),
  indicativePence: field.money({
    description: 'Pence of the reserved amount that awards have in indicative years.',
  }),
}) {}

/** The sums of several budget lines of one year, as `ShownBudgetView` shows one. */
export class ShownSumsView extends Fields({
  allocatedPence: field.sum(),
  availablePence: field.sum({ description: 'Pence; may be below zero' }),
  reservedPence: field.sum(),
  committedPence: field.sum(),
  paidPence: field.sum(),
  lapsedPence: field.sum({ description: 'Pence left when years were closed' }),
  indicativePence: field.sum({ description: 'Pence of the reserved amount in indicative years' }),
}) {}

/** Sums over financial years. What is available belongs to one year and is not added up. */
export class BudgetSumsView extends Fields({
  allocatedPence: field.sum(),
  lapsedPence: field.sum({ description: 'Pence left when years were closed' }),
  reservedPence: field.sum(),
  indicativePence: field.sum({ description: 'Pence of it in indicative years' }),
  committedPence: field.sum(),
  paidPence: field.sum(),
}) {}

export class BudgetLineView extends Fields(ShownBudgetView, {
  id: field.id(),
  financialYear: field.financialYear(),
  pot: field.text({ description: 'The name of a separate part of the year’s budget, or `main`.' }),
  ringFenced: field.flag({ description: 'True where the money is for one purpose only.' }),
  budgetType: field.choice(BUDGET_TYPES, { name: 'BudgetType' }),
  status: field.choice(BUDGET_STATUSES, {
    name: 'BudgetStatus',
    description: 'No money moves when closed.',
  }),
  authority: field.choice(BUDGET_AUTHORITIES, {
    name: 'BudgetAuthority',
    description: 'While planned, nothing of it is committed or paid.',
  }),
  authorityKind: field.choice(AUTHORITY_KINDS, {
    name: 'AuthorityKind',
    nullable: true,
    description: 'What gave it authority; null while it is planned.',
  }),
  authorityReference: field.text({ nullable: true, example: 'Budget (Scotland) Act 2026' }),
  authorityOn: field.date({ nullable: true, description: 'The day of the Act or letter.' }),
  authorityPence: field.money({
    min: 1,
    nullable: true,
    description: 'Pence that the Act or letter gives; null where none is recorded.',
  }),
  authorityIllustrative: field.flag({ description: 'True where the reference is invented.' }),
  overProgrammingBasisPoints: field.integer({
    min: 0,
    max: MOST_OVER_PROGRAMMING,
    description: 'Recorded over-programming in hundredths of a per cent of what is allocated.',
  }),
  overProgrammingPence: field.money({
    description: 'Pence: how far below zero what is available may go.',
  }),
  illustrative: field.flag({
    description: 'True where it is invented for demonstration, but for what is stated.',
  }),
  stated: field.textList({
    description: 'The fields of an illustrative record that a public text states.',
  }),
  commands: field.list(() => CommandAnswer, {
    description: 'Whether its year can be closed, and whether reopening it can be proposed.',
  }),
  waiting: field.list(() => WaitingBudgetChange, {
    description: 'The changes of the line that wait for another person.',
  }),
}) {}

/** A budget line in the list of those of every fund. */
export class BudgetLineItem extends Fields({
  id: field.id(),
  fundId: field.id(),
  fundCode: field.text(),
  fundName: field.text(),
  financialYear: field.financialYear(),
  pot: field.text(),
  status: field.choice(BUDGET_STATUSES, { name: 'BudgetStatus' }),
  authority: field.choice(BUDGET_AUTHORITIES, { name: 'BudgetAuthority' }),
  authorityKind: field.choice(AUTHORITY_KINDS, { name: 'AuthorityKind', nullable: true }),
  authorityReference: field.text({ nullable: true, example: 'Budget (Scotland) Act 2026' }),
  authorityOn: field.date({ nullable: true, description: 'The day of the Act or letter.' }),
  authorityPence: field.money({
    min: 1,
    nullable: true,
    description: 'Pence that the Act or letter gives; null where none is recorded.',
  }),
  authorityIllustrative: field.flag({ description: 'True where the reference is invented.' }),
  allocatedPence: field.money(),
  reservedPence: field.money(),
  committedPence: field.money(),
  paidPence: field.money(),
  illustrative: field.flag({
    description: 'True where it is invented for demonstration, but for what is stated.',
  }),
  stated: field.textList({
    description: 'The fields of an illustrative record that a public text states.',
  }),
}) {}

export class BudgetView extends Fields({
  illustrative: illustrativeFigures,
  fundId: field.id(),
  lines: field.list(() => BudgetLineView),
  totals: field.object(() => BudgetSumsView),
}) {}

export class CreateBudgetLine extends Fields({
  financialYear: field.financialYear(),
  amountPence: field.money({
    description: 'The first allocation, in pence; above zero, another person confirms it.',
  }),
  pot: field.text({ max: 60, optional: true, description: '`main` where left out.' }),
  ringFenced: field.flag({ optional: true, description: 'False where left out.' }),
  budgetType: field.choice(BUDGET_TYPES, {
    optional: true,
    name: 'BudgetType',
    description: '`resource` where left out.',
  }),
  authorityKind: field.choice(RECORDED_AUTHORITY_KINDS, {
    optional: true,
    name: 'RecordedAuthorityKind',
    description: 'Of an authority that gives the amount; the line is planned where left out.',
  }),
  authorityReference: field.text({ max: 200, optional: true }),
  authorityOn: field.date({ optional: true, description: 'The day of the Act or letter.' }),
}) {}

export class ProposeAuthority extends Fields({
  authorityKind: field.choice(RECORDED_AUTHORITY_KINDS, { name: 'RecordedAuthorityKind' }),
  authorityReference: field.text({ max: 200, example: 'Budget (Scotland) Act 2026' }),
  authorityOn: field.date({ description: 'The day of the Act or letter; not after today.' }),
  amountPence: field.money({
    min: 1,
    description:
      'The whole amount in pence that it gives the budget line; the allocation becomes it.',
  }),
  reason: field.text({ max: 1000 }),
}) {}

export class ChangeBudgetYear extends Fields({
  reason: field.text({ max: 1000 }),
}) {}

export class RecordOverProgramming extends Fields({
  basisPoints: field.integer({
    min: 0,
    max: MOST_OVER_PROGRAMMING,
    description: 'Hundredths of a per cent of what is allocated.',
  }),
  reason: field.text({ max: 1000 }),
}) {}

export class ChangeAllocation extends Fields({
  amountPence: field.integer({
    description:
      'Pence; negative lowers the allocation at once, positive is proposed to another person.',
  }),
  reason: field.text({ max: 1000 }),
}) {}

export class JournalsQuery extends ListQueryOf(JOURNAL_LIST) {}

class JournalLineView extends Fields({
  account: field.choice(BUDGET_ACCOUNTS, { name: 'BudgetAccount' }),
  amountPence: field.integer({ description: 'Pence gained; negative where lost.' }),
}) {}

export class JournalView extends Fields({
  id: field.id(),
  at: field.instant(),
  kind: field.text({
    description: 'The kind of movement, e.g. `allocation`, `reservation` or `virement`.',
  }),
  subjectType: field.text(),
  subjectId: field.id(),
  subjectReference: field.text({ min: 0 }),
  actorName: field.text({ nullable: true }),
  reason: field.text({ min: 0 }),
  lines: field.list(() => JournalLineView, {
    description: 'What moved on this budget line; the amounts sum to zero.',
  }),
  illustrative: field.flag({ description: 'True where the record is invented for demonstration.' }),
}) {}

export class BudgetHistoryQuery extends Fields({
  financialYear: field.financialYear(),
  pot: field.text({
    max: 60,
    optional: true,
    description: 'Every pot of the year where left out.',
  }),
}) {}

export class BudgetMonth extends Fields({
  allocatedPence: field.sum(),
  availablePence: field.sum(),
  reservedPence: field.sum(),
  committedPence: field.sum(),
  paidPence: field.sum(),
  lapsedPence: field.sum({
    description: 'Pence: what is left at the end of the last month, where the year is closed',
  }),
  month: field.text({ example: '2026-10', description: 'A calendar month in Scotland.' }),
  illustrative: field.flag({ description: 'True where the record is invented for demonstration.' }),
}) {}

/** The budget of a year at the end of each month, recomputed from its journals. */
export class BudgetHistoryView extends Fields({
  illustrative: illustrativeFigures,
  fundId: field.id(),
  financialYear: field.financialYear(),
  pot: field.text({ nullable: true, description: 'Null where it is every pot of the year.' }),
  months: field.list(() => BudgetMonth, {
    description:
      'From the month of the first movement to that of the last; in the present year, to the present month.',
  }),
}) {}

/** A fund of the programme. */
export class ProgrammeBudgetFund extends Fields({
  fundId: field.id(),
  code: field.text(),
  name: field.text(),
}) {}

/** The budget of one fund of the programme in a financial year, over all its pots. */
export class FundYearBudget extends Fields(ShownSumsView, {
  fundId: field.id(),
  code: field.text(),
  name: field.text(),
}) {}

export class ProgrammeYearBudget extends Fields(ShownSumsView, {
  financialYear: field.financialYear(),
  funds: field.list(() => FundYearBudget, {
    description: 'The funds that have a budget in the year.',
  }),
}) {}

/** The budgets of a programme's funds together, for the funds that the reader may see. */
export class ProgrammeBudgetView extends Fields({
  illustrative: illustrativeFigures,
  programmeId: field.id(),
  years: field.list(() => ProgrammeYearBudget),
  unpublishedFunds: field.list(() => ProgrammeBudgetFund, {
    description: 'Funds whose amount is not published and that have no budget: never counted as 0.',
  }),
}) {}
