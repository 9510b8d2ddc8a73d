import { statusAfterPaymentSent } from '@almoner/domain/awards';
import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';
import { auditedAward } from './awards.audit.js';
import { AwardsRepository } from './awards.repository.js';

/** Makes awards active with their first payment that is sent. */
@Injectable()
export class ActivatedAwardsService {
  constructor(@Inject(AwardsRepository) private readonly awards: AwardsRepository) {}

  /** Activates the awards of payments that were just sent; those that are active already stay as they are. */
  async activate(tx: Transaction, sent: readonly { readonly awardId: string }[]): Promise<void> {
    const awardIds = [...new Set(sent.map(({ awardId }) => awardId))];
    const locked = await this.awards.lockVisible(tx, awardIds);
    const moved = locked.filter(({ status }) => status !== statusAfterPaymentSent(status));
    if (moved.length === 0) return;
    const records = moved.map((award) => {
      const from = award.status;
      award.status = statusAfterPaymentSent(from);
      const changes = [{ field: 'status', from, to: award.status }];
      return { ...auditedAward(award), action: 'awards.activate' as const, changes };
    });
    await this.awards.saveAll(tx, moved, ['status']);
    await tx.audit(...records);
  }
}
