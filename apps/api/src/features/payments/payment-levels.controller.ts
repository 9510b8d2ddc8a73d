import { pence } from '@almoner/domain/money';
import { PAYMENT_LEVELS_LIFECYCLE } from '@almoner/domain/payments';
import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Idempotent, RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { CommandRoutes } from '../../platform/http/command-routes.js';
import { IdParam } from '../../platform/http/id-param.js';
import { NoFields } from '../../platform/http/no-fields.js';
import { CommandRoute, ReadRoute } from '../../platform/http/routes.js';
import { IfMatch, NeedsIfMatch } from '../../platform/http/versions.js';
import {
  PaymentLevelChangeView,
  PaymentLevelsView,
  ProposePaymentLevels,
  RefusePaymentLevels,
} from './payments.dto.js';
import { PaymentLevelsQueries } from './payment-levels.queries.js';
import { PaymentLevelsService } from './payment-levels.service.js';

function amount(value: number | null) {
  return value === null ? null : pence(value);
}

/** How many approvals the payments of a fund need, and the proposal of other levels. */
@ApiTags('payments')
@Controller('funds')
export class PaymentLevelsController {
  constructor(
    @Inject(PaymentLevelsService) private readonly levels: PaymentLevelsService,
    @Inject(PaymentLevelsQueries) private readonly queries: PaymentLevelsQueries,
  ) {}

  @ReadRoute(':id/payment-levels', PaymentLevelsView)
  @RequirePermission('budgets.read')
  getPaymentLevels(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<PaymentLevelsView> {
    return this.queries.ofFund(context, id);
  }

  @CommandRoute(':id/propose-payment-levels', PaymentLevelsView)
  @RequirePermission('payments.propose-levels')
  @NeedsIfMatch()
  proposePaymentLevels(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @IfMatch() seen: number,
    @Body() body: ProposePaymentLevels,
  ): Promise<PaymentLevelsView> {
    const wanted = {
      levelTwoAbovePence: amount(body.levelTwoAbovePence),
      levelThreeAbovePence: amount(body.levelThreeAbovePence),
    };
    return this.levels.propose(context, id, seen, wanted, body.reason);
  }
}

/** Payment levels that one person proposed and another confirms. */
@ApiTags('payments')
@Controller('payment-level-changes')
export class PaymentLevelChangesController extends CommandRoutes(
  PAYMENT_LEVELS_LIFECYCLE,
  PaymentLevelChangeView,
  {
    refuse: { handler: 'refusePaymentLevels', body: RefusePaymentLevels, idempotent: true },
    withdraw: { handler: 'withdrawPaymentLevels', idempotent: true },
  },
) {
  constructor(
    @Inject(PaymentLevelsService) private readonly levels: PaymentLevelsService,
    @Inject(PaymentLevelsQueries) private readonly queries: PaymentLevelsQueries,
  ) {
    super(levels);
  }

  @ReadRoute(':id', PaymentLevelChangeView)
  @RequirePermission('budgets.read')
  getPaymentLevelChange(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<PaymentLevelChangeView> {
    return this.queries.get(context, id);
  }

  @CommandRoute(':id/confirm', PaymentLevelChangeView)
  @RequirePermission('payments.confirm-levels')
  @Idempotent()
  @NoFields()
  confirmPaymentLevels(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<PaymentLevelChangeView> {
    return this.levels.confirm(context, id);
  }
}
