import {
  awardMovements,
  confirmationMovements,
  type AwardCommand,
  type YearLineAmount,
} from '@almoner/domain/awards';
import type { FinancialYear } from '@almoner/domain/calendar';
import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';
import { BudgetsRepository, type Journal } from '../budgets/budgets.repository.js';
import type { AwardRow } from './award.entity.js';
import { AwardsRepository } from './awards.repository.js';

/** The kind of journal that a command posts for the money of the award. */
const KINDS: Partial<Record<AwardCommand, Journal['kind']>> = {
  accept: 'commitment',
  acknowledge: 'commitment',
  withdraw: 'release',
  decline: 'release',
  lapse: 'release',
  terminate: 'release',
  complete: 'release',
};

/** A journal about an award. */
function journalOf(award: AwardRow, kind: Journal['kind']): Journal {
  return {
    kind,
    fundId: award.fundId,
    awardId: award.id,
    subjectType: 'award',
    subjectId: award.id,
    subjectReference: award.reference,
  };
}

/** Posts what the steps of an award do to the budget lines of its years. */
@Injectable()
export class AwardJournalsService {
  constructor(
    @Inject(AwardsRepository) private readonly awards: AwardsRepository,
    @Inject(BudgetsRepository) private readonly budgets: BudgetsRepository,
  ) {}

  /**
   * Posts the movements of a command on a locked award: `amounts`, or else the amount of each year. Posts nothing where
   * the command moves no money.
   */
  async post(
    tx: Transaction,
    award: AwardRow,
    command: AwardCommand,
    reason?: string,
    amounts?: readonly YearLineAmount[],
  ): Promise<void> {
    const kind = KINDS[command];
    if (kind === undefined) return;
    const moved = amounts ?? (await this.awards.yearsOf(tx, award.id));
    const movements = awardMovements(command, moved);
    if (movements.length > 0)
      await this.budgets.post(tx, { ...journalOf(award, kind), reason }, movements);
  }

  /**
   * Commits the money of an indicative year of locked awards that is being confirmed; what is not accepted yet stays
   * reserved. One journal for each award, in the order of their budget lines, so that two batches cannot block each
   * other.
   */
  async confirm(
    tx: Transaction,
    awards: readonly AwardRow[],
    financialYear: FinancialYear,
  ): Promise<void> {
    const ids = awards.map(({ id }) => id);
    const years = await this.awards.yearsOfAll(tx, ids);
    const own = years.filter((year) => year.financialYear === financialYear);
    const inOrder = own.sort((a, b) => (a.budgetLineId < b.budgetLineId ? -1 : 1));
    const journals = inOrder.map((year) => {
      const award = awards.find(({ id }) => id === year.awardId) as AwardRow;
      const movements = confirmationMovements(award.status, year);
      return { ...journalOf(award, 'commitment'), movements };
    });
    const moving = journals.filter(({ movements }) => movements.length > 0);
    if (moving.length > 0) await this.budgets.postAll(tx, moving);
  }
}
