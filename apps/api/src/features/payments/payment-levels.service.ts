import { changesBetween } from '@almoner/domain/audit';
import { decideApprovalLevels, type ApprovalLevels } from '@almoner/domain/payments';
import { unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/http/versions.js';
import { FundsRepository } from '../funds/funds.repository.js';
import { PaymentApprovalLevelsRepository } from './payment-approval-levels.repository.js';
import type { PaymentLevelsView } from './payments.dto.js';

/** The amounts above which a fund needs more than one approval. */
@Injectable()
export class PaymentLevelsService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(FundsRepository) private readonly funds: FundsRepository,
    @Inject(PaymentApprovalLevelsRepository)
    private readonly levels: PaymentApprovalLevelsRepository,
  ) {}

  get(context: RequestContext, fundId: string): Promise<PaymentLevelsView> {
    return this.unitOfWork.read(context, async (tx) => {
      await this.funds.get(tx, fundId);
      return this.view(tx, fundId);
    });
  }

  /**
   * Sets new thresholds for payments requested from now on. Payments requested before keep the number of approvals they
   * need.
   */
  set(
    context: RequestContext,
    fundId: string,
    seen: number,
    wanted: ApprovalLevels,
  ): Promise<PaymentLevelsView> {
    return this.unitOfWork.command(context, async (tx) => {
      const fund = await this.funds.lock(tx, fundId);
      const { version, ...before } = await this.levels.of(tx, fundId);
      requireVersion(version, seen);
      const levels = unwrap(decideApprovalLevels(fundId, wanted, tx.actor));
      await this.levels.set(tx, fundId, { ...levels, version: version + 1 });
      await tx.audit({
        action: 'payments.set-levels',
        subjectType: 'fund',
        subjectId: fundId,
        subjectReference: fund.code,
        fundId,
        changes: changesBetween({ ...before }, { ...levels }),
      });
      return this.view(tx, fundId);
    });
  }

  private async view(tx: Transaction, fundId: string): Promise<PaymentLevelsView> {
    const history = await this.levels.history(tx, fundId);
    const { version, levelTwoAbovePence, levelThreeAbovePence } = await this.levels.of(tx, fundId);
    const illustrative = history[0]?.illustrative ?? false;
    return { levelTwoAbovePence, levelThreeAbovePence, illustrative, version, history };
  }
}
