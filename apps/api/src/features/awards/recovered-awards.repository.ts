import { subtractPence, type Pence } from '@almoner/domain/money';
import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';
import { AwardVersionsRepository } from './award-versions.repository.js';
import { recordAward } from './awards.audit.js';
import { AwardsRepository } from './awards.repository.js';

/** Money recovered from an award. */
interface Returned {
  readonly awardId: string;
  readonly recoveryId: string;
  readonly amountPence: Pence;
}

/** Lowers awards by the money that was recovered from them. */
@Injectable()
export class RecoveredAwardsRepository {
  constructor(
    @Inject(AwardsRepository) private readonly awards: AwardsRepository,
    @Inject(AwardVersionsRepository) private readonly versions: AwardVersionsRepository,
  ) {}

  /** Lowers the amount of an award after one of its years was lowered, and records the next version. */
  async lower(tx: Transaction, { awardId, recoveryId, amountPence }: Returned): Promise<void> {
    const award = await this.awards.lock(tx, awardId);
    const from = award.amountPence;
    const to = subtractPence(from, amountPence);
    await this.awards.save(tx, Object.assign(award, { amountPence: to }));
    await this.versions.record(tx, award, 'recovery', recoveryId);
    await recordAward(tx, 'awards.recover', award, [{ field: 'amountPence', from, to }]);
  }
}
