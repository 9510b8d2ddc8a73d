import type { BudgetLine } from '@almoner/domain/budgets';
import type { FinancialYear } from '@almoner/domain/calendar';
import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';
import { BudgetsRepository } from '../budgets/budgets.repository.js';

interface BudgetKey {
  readonly fundId: string;
  readonly financialYear: FinancialYear;
  readonly pot: string;
}

/** The budget lines that allocations draw on. */
@Injectable()
export class AllocationLinesRepository {
  constructor(@Inject(BudgetsRepository) private readonly budgets: BudgetsRepository) {}

  /** The line of the fund, year and pot as it is now; null where there is none. */
  async find(
    tx: Transaction,
    { fundId, financialYear, pot }: BudgetKey,
  ): Promise<BudgetLine | null> {
    const lines = await this.budgets.listOfFund(tx, fundId);
    return lines.find((l) => l.financialYear === financialYear && l.pot === pot) ?? null;
  }
}
