import { movementLines, MAIN_POT, type Movement } from '@almoner/domain/budgets';
import { formatFinancialYear, type FinancialYear } from '@almoner/domain/calendar';
import { formatPounds, sumPence } from '@almoner/domain/money';
import { refusal, RefusalError } from '@almoner/domain/shared';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { required } from '../../platform/database/find.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { BudgetLine } from './budget-line.entity.js';

/** What a journal is about. */
export interface Journal {
  readonly kind:
    | 'allocation'
    | 'virement'
    | 'reservation'
    | 'release'
    | 'commitment'
    | 'variation'
    | 'payment'
    | 'recovery'
    | 'reversal';
  readonly fundId: string;
  readonly awardId?: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly subjectReference: string;
  readonly reversesJournalId?: string;
  readonly reason?: string;
}

interface Posted {
  journal_id: string | null;
  short_line_id: string | null;
}

/** Budget lines and the ledger behind them. The only writer of money. */
@Injectable()
export class BudgetsRepository {
  async get(tx: Transaction, id: string): Promise<BudgetLine> {
    return required(await tx.manager.findOneBy(BudgetLine, { id }));
  }

  listOfFund(tx: Transaction, fundId: string): Promise<BudgetLine[]> {
    return tx.manager.find(BudgetLine, {
      where: { fundId },
      order: { financialYear: 'ASC', pot: 'ASC' },
    });
  }

  /** The line of each year; refuses with `budgets.no-line` where the fund has none. */
  async linesForYears(
    tx: Transaction,
    fundId: string,
    years: readonly FinancialYear[],
  ): Promise<BudgetLine[]> {
    const found = await tx.manager.findBy(BudgetLine, {
      fundId,
      pot: MAIN_POT,
      financialYear: In([...years]),
    });
    return years.map((year) => {
      const line = found.find((l) => l.financialYear === year);
      if (line) return line;
      throw new RefusalError(
        refusal('budgets.no-line', { financialYear: formatFinancialYear(year) }),
      );
    });
  }

  /** A new line without money; an allocation gives it some. */
  async insert(
    tx: Transaction,
    fundId: string,
    financialYear: FinancialYear,
    pot: string,
  ): Promise<string> {
    const [row] = await tx.query<{ id: string }>(
      'INSERT INTO budget_lines (fund_id, financial_year, pot) VALUES ($1, $2, $3) RETURNING id',
      [fundId, financialYear, pot],
    );
    return required(row).id;
  }

  /**
   * Posts movements as one balanced journal and answers its id. The database refuses what a line does
   * not have (design: 2-architecture, The budget guard); the refusal says what is available.
   */
  async post(tx: Transaction, journal: Journal, movements: readonly Movement[]): Promise<string> {
    const lines = movementLines(movements);
    const [posted] = await tx.query<Posted>('SELECT * FROM post_journal($1, $2)', [
      JSON.stringify({ ...journal, requestId: tx.requestId, at: tx.now.toISOString() }),
      JSON.stringify(lines),
    ]);
    const { journal_id: journalId, short_line_id: shortLineId } = required(posted);
    if (shortLineId !== null) throw await this.insufficient(tx, shortLineId, movements);
    return required(journalId);
  }

  private async insufficient(
    tx: Transaction,
    lineId: string,
    movements: readonly Movement[],
  ): Promise<RefusalError> {
    const line = await this.get(tx, lineId);
    const asked = movements.filter((m) => m.budgetLineId === lineId && m.from === 'available');
    return new RefusalError(
      refusal('budgets.insufficient', {
        financialYear: formatFinancialYear(line.financialYear),
        available: formatPounds(line.availablePence),
        requested: formatPounds(sumPence(asked.map((m) => m.amountPence))),
      }),
    );
  }
}
