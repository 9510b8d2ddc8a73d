import { CLAIM_LIFECYCLE } from '@almoner/domain/claims';
import { pence } from '@almoner/domain/money';
import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Idempotent, RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { CommandRoutes } from '../../platform/http/command-routes.js';
import { IdParam } from '../../platform/http/id-param.js';
import { CommandRoute, CreateRoute, ReadRoute } from '../../platform/http/routes.js';
import { termsOf } from '../payments/payment-request.terms.js';
import { RequestPayment } from '../payments/payments.dto.js';
import { ClaimTakeUpUseCase } from './claim-take-up.use-case.js';
import { ClaimableAward, ClaimView, RefuseClaim, SubmitClaim } from './claims.dto.js';
import { ClaimsQueries } from './claims.queries.js';
import { ClaimsService } from './claims.service.js';

@ApiTags('claims')
@Controller('claims')
export class ClaimsController extends CommandRoutes(CLAIM_LIFECYCLE, ClaimView, {
  refuse: { handler: 'refuseClaim', body: RefuseClaim, idempotent: true },
  withdraw: { handler: 'withdrawClaim', idempotent: true },
}) {
  constructor(
    @Inject(ClaimsService) private readonly claims: ClaimsService,
    @Inject(ClaimTakeUpUseCase) private readonly takingUp: ClaimTakeUpUseCase,
    @Inject(ClaimsQueries) private readonly queries: ClaimsQueries,
  ) {
    super(claims);
  }

  @ReadRoute(':id', ClaimView)
  @RequirePermission('claims.read')
  getClaim(@Context() context: RequestContext, @IdParam() id: string): Promise<ClaimView> {
    return this.queries.get(context, id);
  }

  @CreateRoute('', ClaimView)
  @RequirePermission('claims.submit')
  @Idempotent()
  submitClaim(@Context() context: RequestContext, @Body() body: SubmitClaim): Promise<ClaimView> {
    const { paymentId, coversFrom, coversTo, unspentPence, unspentOn, statement } = body;
    const covers = { from: coversFrom, to: coversTo };
    const stated = { covers, unspentPence: pence(unspentPence), unspentOn };
    return this.claims.submit(context, paymentId, stated, statement);
  }

  @CommandRoute(':id/take-up', ClaimView)
  @RequirePermission('claims.decide')
  @Idempotent()
  takeUpClaim(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: RequestPayment,
  ): Promise<ClaimView> {
    return this.takingUp.takeUp(context, id, termsOf(body));
  }
}

@ApiTags('claims')
@Controller('awards')
export class ClaimableAwardsController {
  constructor(@Inject(ClaimsQueries) private readonly queries: ClaimsQueries) {}

  @ReadRoute(':id/claimable', ClaimableAward)
  @RequirePermission('claims.submit')
  getClaimableAward(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<ClaimableAward> {
    return this.queries.claimable(context, id);
  }
}
