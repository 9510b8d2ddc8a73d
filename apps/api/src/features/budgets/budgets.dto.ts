import {
  BUDGET_ACCOUNTS,
  BUDGET_STATUSES,
  BUDGET_TYPES,
  JOURNAL_LIST,
  MOST_OVER_PROGRAMMING,
  type BudgetAccount,
  type BudgetStatus,
  type BudgetType,
} from '@almoner/domain/budgets';
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
} from '../../platform/http/fields.js';
import { ListQueryOf } from '../../platform/lists/list-query.js';

/**
 * Where the money is, in pence: allocated = available + reserved + committed + paid (docs/glossary.md, Budget line).
 */
export class BudgetTotalsView {
  @MoneyField()
  allocatedPence: number;

  @IntegerField({
    description: 'Pence; below zero only as far as recorded over-programming allows.',
  })
  availablePence: number;

  @MoneyField()
  reservedPence: number;

  @MoneyField()
  committedPence: number;

  @MoneyField()
  paidPence: number;
}

export class BudgetLineView extends BudgetTotalsView {
  @IdField()
  id: string;

  @FinancialYearField()
  financialYear: string;

  @TextField({ description: 'The name of a separate part of the year’s budget, or `main`.' })
  pot: string;

  @FlagField({ description: 'True where the money is for one purpose only.' })
  ringFenced: boolean;

  @ChoiceField(BUDGET_TYPES, { name: 'BudgetType' })
  budgetType: BudgetType;

  @ChoiceField(BUDGET_STATUSES, {
    name: 'BudgetStatus',
    description: 'No money moves when closed.',
  })
  status: BudgetStatus;

  @IntegerField({
    min: 0,
    max: MOST_OVER_PROGRAMMING,
    description: 'Recorded over-programming in hundredths of a per cent of what is allocated.',
  })
  overProgrammingBasisPoints: number;

  @MoneyField({ description: 'Pence: how far below zero what is available may go.' })
  overProgrammingPence: number;

  @FlagField({ description: 'True where the amount is invented for demonstration.' })
  illustrative: boolean;

  @ListField(() => CommandAnswer, { description: 'Whether its year can be closed or reopened.' })
  commands: CommandAnswer[];
}

export class BudgetView {
  @IdField()
  fundId: string;

  @ListField(() => BudgetLineView)
  lines: BudgetLineView[];

  @ObjectField(() => BudgetTotalsView)
  totals: BudgetTotalsView;
}

export class CreateBudgetLine {
  @FinancialYearField()
  financialYear: string;

  @MoneyField({ description: 'The first allocation, in pence.' })
  amountPence: number;

  @TextField({ max: 60, optional: true, description: '`main` where left out.' })
  pot?: string;

  @FlagField({ optional: true, description: 'False where left out.' })
  ringFenced?: boolean;

  @ChoiceField(BUDGET_TYPES, {
    optional: true,
    name: 'BudgetType',
    description: '`resource` where left out.',
  })
  budgetType?: BudgetType;
}

export class ChangeBudgetYear {
  @TextField({ max: 1000 })
  reason: string;
}

export class RecordOverProgramming {
  @IntegerField({
    min: 0,
    max: MOST_OVER_PROGRAMMING,
    description: 'Hundredths of a per cent of what is allocated.',
  })
  basisPoints: number;

  @TextField({ max: 1000 })
  reason: string;
}

export class ChangeAllocation {
  @IntegerField({ description: 'Pence; negative lowers the allocation.' })
  amountPence: number;

  @TextField({ max: 1000 })
  reason: string;
}

export class JournalsQuery extends ListQueryOf(JOURNAL_LIST) {}

class JournalLineView {
  @ChoiceField(BUDGET_ACCOUNTS, { name: 'BudgetAccount' })
  account: BudgetAccount;

  @IntegerField({ description: 'Pence gained; negative where lost.' })
  amountPence: number;
}

export class JournalView {
  @IdField()
  id: string;

  @InstantField()
  at: string;

  @TextField({
    description: 'The kind of movement, e.g. `allocation`, `reservation` or `virement`.',
  })
  kind: string;

  @TextField()
  subjectType: string;

  @IdField()
  subjectId: string;

  @TextField({ min: 0 })
  subjectReference: string;

  @TextField({ nullable: true })
  actorName: string | null;

  @TextField({ min: 0 })
  reason: string;

  @ListField(() => JournalLineView, {
    description: 'What moved on this budget line; the amounts sum to zero.',
  })
  lines: JournalLineView[];
}
