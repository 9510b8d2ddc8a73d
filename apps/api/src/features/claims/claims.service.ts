import { formatFinancialYear } from '@almoner/domain/calendar';
import {
  CLAIM_LIFECYCLE,
  decideRefuseClaim,
  decideSubmitClaim,
  decideWithdrawClaim,
  type Claim,
  type StatedClaim,
} from '@almoner/domain/claims';
import { unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { RegularCommands } from '../../platform/commands/regular-commands.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ClaimRow } from './claim.entity.js';
import type { ClaimView } from './claims.dto.js';
import { ClaimsQueries } from './claims.queries.js';
import { ClaimsRepository } from './claims.repository.js';

const COMMANDS = {
  refuse: {
    decide: decideRefuseClaim,
    at: 'decidedAt',
    by: 'decidedById',
    reason: 'decidedReason',
  },
  withdraw: { decide: decideWithdrawClaim, at: 'decidedAt', by: 'decidedById' },
} as const;

@Injectable()
export class ClaimsService extends RegularCommands<
  ClaimRow,
  Claim,
  keyof typeof COMMANDS,
  ClaimView
> {
  constructor(
    @Inject(UnitOfWork) unitOfWork: UnitOfWork,
    @Inject(ClaimsRepository) private readonly claims: ClaimsRepository,
    @Inject(ClaimsQueries) private readonly queries: ClaimsQueries,
  ) {
    super(unitOfWork, claims, queries, CLAIM_LIFECYCLE, COMMANDS);
  }

  /** Sends a claim for the payment of one instalment. Nothing is requested until a finance officer takes it up. */
  submit(
    context: RequestContext,
    paymentId: string,
    stated: StatedClaim,
    statement: string,
  ): Promise<ClaimView> {
    return this.unitOfWork.command(context, async (tx) => {
      const found = await this.claims.toClaim(tx, paymentId);
      unwrap(decideSubmitClaim(found.claimable, stated, tx.actor));
      const claim = await this.claims.insert(tx, found, stated, statement);
      const { row } = found;
      const said = {
        status: claim.status,
        payment: row.reference,
        financialYear: formatFinancialYear(row.financialYear),
        amountPence: claim.amountPence,
        coversFrom: claim.coversFrom,
        coversTo: claim.coversTo,
        unspentPence: claim.unspentPence,
        unspentOn: claim.unspentOn,
      };
      const changes = Object.entries(said).map(([field, to]) => ({ field, from: null, to }));
      await tx.audit({ ...this.claims.audited(claim), action: 'claims.submit', changes });
      return this.queries.view(tx, claim.id);
    });
  }
}
