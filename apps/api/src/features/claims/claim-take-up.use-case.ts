import { decideTakeUpClaim } from '@almoner/domain/claims';
import { unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { PaymentRequestService, type StatedRequest } from '../payments/payment-request.service.js';
import type { ClaimView } from './claims.dto.js';
import { ClaimsQueries } from './claims.queries.js';
import { ClaimsRepository } from './claims.repository.js';

/** Takes up a claim: requests its payment, as a finance officer does without a claim, in one transaction. */
@Injectable()
export class ClaimTakeUpUseCase {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(ClaimsRepository) private readonly claims: ClaimsRepository,
    @Inject(ClaimsQueries) private readonly queries: ClaimsQueries,
    @Inject(PaymentRequestService) private readonly requests: PaymentRequestService,
  ) {}

  /** Of two people who take up the same claim, the second finds it taken up. Null terms of the period take the claim's. */
  takeUp(context: RequestContext, id: string, stated: StatedRequest): Promise<ClaimView> {
    return this.unitOfWork.command(context, async (tx) => {
      const claim = await this.claims.lock(tx, id);
      const from = claim.status;
      const payment = await this.claims.lockPayment(tx, claim);
      const status = unwrap(decideTakeUpClaim(claim, payment, tx.actor));
      const covers = stated.covers ?? { from: claim.coversFrom, to: claim.coversTo };
      await this.requests.take(tx, claim.paymentId, { ...stated, covers });
      const decided = { status, decidedAt: tx.now, decidedById: tx.actor.userId };
      await this.claims.save(tx, Object.assign(claim, decided));
      const changes = [
        { field: 'status', from, to: status },
        { field: 'payment', from: null, to: payment.payment.reference },
      ];
      await tx.audit({ ...this.claims.audited(claim), action: 'claims.take-up', changes });
      return this.queries.view(tx, id);
    });
  }
}
