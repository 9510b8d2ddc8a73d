import { awardMovements, type AwardCommand } from '@almoner/domain/awards';
import type { LineAmount } from '@almoner/domain/budgets';
import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';
import { BudgetsRepository, type Journal } from '../budgets/budgets.repository.js';
import type { AwardRow } from './award.entity.js';
import { AwardsRepository } from './awards.repository.js';

/** The kind of journal that a command posts for the money of the award. */
const KINDS: Partial<Record<AwardCommand, Journal['kind']>> = {
  accept: 'commitment',
  withdraw: 'release',
  decline: 'release',
  lapse: 'release',
  terminate: 'release',
  complete: 'release',
};

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
    amounts?: readonly LineAmount[],
  ): Promise<void> {
    const kind = KINDS[command];
    if (kind === undefined) return;
    const moved = amounts ?? (await this.awards.yearsOf(tx, award.id));
    const movements = awardMovements(command, moved);
    if (movements.length === 0) return;
    const journal = {
      kind,
      fundId: award.fundId,
      awardId: award.id,
      subjectType: 'award',
      subjectId: award.id,
      subjectReference: award.reference,
      reason,
    };
    await this.budgets.post(tx, journal, movements);
  }
}
