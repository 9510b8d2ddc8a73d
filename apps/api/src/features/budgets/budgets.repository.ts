import {
  budgetLineWords,
  MAIN_POT,
  movementLines,
  type BudgetAccount,
  type BudgetLineKey,
  type BudgetStatus,
  type BudgetType,
  type GivenAuthority,
  type JournalKind,
  type Movement,
} from '@almoner/domain/budgets';
import { formatPounds, sumPence } from '@almoner/domain/money';
import { refusal, RefusalError } from '@almoner/domain/shared';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { lockOne, required } from '../../platform/database/find.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { BudgetLineRow } from './budget-line.entity.js';

/** What a journal is about. */
export interface Journal {
  readonly kind: JournalKind;
  readonly fundId: string;
  readonly awardId?: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly subjectReference: string;
  readonly reversesJournalId?: string;
  readonly reason?: string;
}

/** A journal with what it moves. */
export interface JournalMovements extends Journal {
  readonly movements: readonly Movement[];
}

/** A financial year and pot that money comes from; the pot is `main` where none is named. */
export type BudgetYear = Pick<BudgetLineKey, 'financialYear'> & { readonly pot?: string };

/** A new budget line, without its money. */
export interface NewLineRow extends BudgetLineKey {
  readonly ringFenced: boolean;
  readonly budgetType: BudgetType;
}

interface Posted {
  journal_id: string | null;
  short_line_id: string | null;
}

/** Whether money in the account is owed or spent, which a planned budget line never has. */
function isFirm(account: BudgetAccount): boolean {
  return account === 'committed' || account === 'paid';
}

/** Budget lines and their journals. All money moves through this class. */
@Injectable()
export class BudgetsRepository {
  async get(tx: Transaction, id: string): Promise<BudgetLineRow> {
    return required(await tx.manager.findOneBy(BudgetLineRow, { id }));
  }

  /** Locks a budget line until the transaction ends, so that no money moves on it meanwhile. */
  lock(tx: Transaction, id: string): Promise<BudgetLineRow> {
    return lockOne(tx, BudgetLineRow, { id });
  }

  /** The lines of a fund by year, the main pot first. */
  async listOfFund(tx: Transaction, fundId: string): Promise<BudgetLineRow[]> {
    const lines = await tx.manager.find(BudgetLineRow, {
      where: { fundId },
      order: { financialYear: 'ASC', pot: 'ASC' },
    });
    const main = ({ pot }: BudgetLineRow) => (pot === MAIN_POT ? 0 : 1);
    return lines.sort((a, b) => a.financialYear - b.financialYear || main(a) - main(b));
  }

  async saveStatus(tx: Transaction, id: string, status: BudgetStatus): Promise<void> {
    await tx.query('UPDATE budget_lines SET status = $2 WHERE id = $1', [id, status]);
  }

  /** Saves the over-programming in basis points; the database works out the pence from the allocation. */
  async saveOverProgramming(tx: Transaction, id: string, basisPoints: number): Promise<void> {
    const sql = 'UPDATE budget_lines SET over_programming_basis_points = $2 WHERE id = $1';
    await tx.query(sql, [id, basisPoints]);
  }

  /** Gives a line its authority; its allocation is already the amount of it. */
  async saveAuthority(tx: Transaction, id: string, given: GivenAuthority): Promise<void> {
    await tx.query(
      `UPDATE budget_lines SET authority = 'approved', authority_kind = $2, authority_reference = $3,
              authority_on = $4, authority_pence = $5 WHERE id = $1`,
      [id, given.authorityKind, given.authorityReference, given.authorityOn, given.amountPence],
    );
  }

  /** The budget line of each year and pot. Refuses with `budgets.no-line` where the fund has none. */
  async linesForYears(
    tx: Transaction,
    fundId: string,
    years: readonly BudgetYear[],
  ): Promise<BudgetLineRow[]> {
    const asked = years.map(({ financialYear }) => financialYear);
    const found = await tx.manager.findBy(BudgetLineRow, { fundId, financialYear: In(asked) });
    return years.map(({ financialYear, pot = MAIN_POT }) => {
      const line = found.find((l) => l.financialYear === financialYear && l.pot === pot);
      if (line) return line;
      const words = budgetLineWords({ financialYear, pot });
      throw new RefusalError(refusal('budgets.no-line', { financialYear: words }));
    });
  }

  /** The financial years of these whose budget line has no authority yet. Years without a line are left out. */
  async yearsWithoutAuthority(
    tx: Transaction,
    fundId: string,
    years: readonly BudgetYear[],
  ): Promise<number[]> {
    const asked = years.map(({ financialYear }) => financialYear);
    const where = { fundId, financialYear: In(asked), authority: 'planned' as const };
    const found = await tx.manager.findBy(BudgetLineRow, where);
    const isPlanned = ({ financialYear, pot = MAIN_POT }: BudgetYear) =>
      found.some((line) => line.financialYear === financialYear && line.pot === pot);
    return years.filter(isPlanned).map(({ financialYear }) => financialYear);
  }

  /** Inserts a budget line without money and without authority; a journal of its allocation follows. */
  async insert(tx: Transaction, fundId: string, line: NewLineRow): Promise<string> {
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO budget_lines (fund_id, financial_year, pot, ring_fenced, budget_type)
       VALUES ($1, $2, $3, $4, $5) RETURNING id`,
      [fundId, line.financialYear, line.pot, line.ringFenced, line.budgetType],
    );
    return required(row).id;
  }

  /**
   * Posts movements as one balanced journal and answers its id. The database refuses what a line does not have
   * (docs/adr/0001); the refusal says what is available.
   */
  async post(tx: Transaction, journal: Journal, movements: readonly Movement[]): Promise<string> {
    const [journalId] = await this.postAll(tx, [{ ...journal, movements }]);
    return required(journalId);
  }

  /** Posts several journals in their order by one statement and answers their ids; the first refusal refuses all. */
  async postAll(tx: Transaction, journals: readonly JournalMovements[]): Promise<string[]> {
    const asked = journals.map(({ movements, ...journal }) => ({
      journal: { ...journal, requestId: tx.requestId, at: tx.now.toISOString() },
      lines: movementLines(movements),
    }));
    const posted = await tx.query<Posted>(
      `SELECT p.* FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS asked (entry, place),
              LATERAL post_journal(asked.entry->'journal', asked.entry->'lines') p
        ORDER BY asked.place`,
      [JSON.stringify(asked)],
    );
    for (const [index, { short_line_id: shortLineId }] of posted.entries()) {
      if (shortLineId !== null)
        throw await this.refusalOf(tx, shortLineId, required(journals[index]).movements);
    }
    return posted.map(({ journal_id: journalId }) => required(journalId));
  }

  /** Why the database refused to move money on a line: its year is closed, it is planned, or it has too little. */
  private async refusalOf(
    tx: Transaction,
    lineId: string,
    movements: readonly Movement[],
  ): Promise<RefusalError> {
    const line = await this.get(tx, lineId);
    const financialYear = budgetLineWords(line);
    if (line.status === 'closed')
      return new RefusalError(refusal('budgets.year-closed', { financialYear }));
    const firm = movements.some((m) => m.budgetLineId === lineId && isFirm(m.to));
    if (line.authority === 'planned' && firm)
      return new RefusalError(refusal('budgets.no-authority', { financialYear }));
    const asked = movements.filter((m) => m.budgetLineId === lineId && m.from === 'available');
    return new RefusalError(
      refusal('budgets.insufficient', {
        financialYear,
        available: formatPounds(line.availablePence),
        requested: formatPounds(sumPence(asked.map((m) => m.amountPence))),
      }),
    );
  }
}
