import { pence } from '@almoner/domain/money';
import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { IdParam } from '../../platform/http/id-param.js';
import { ReadRoute, UpdateRoute } from '../../platform/http/routes.js';
import { IfMatch } from '../../platform/http/versions.js';
import { PaymentLevelsView, SetPaymentLevels } from './payments.dto.js';
import { PaymentLevelsService } from './payment-levels.service.js';

function amount(value: number | null) {
  return value === null ? null : pence(value);
}

@ApiTags('payments')
@Controller('funds')
export class PaymentLevelsController {
  constructor(@Inject(PaymentLevelsService) private readonly levels: PaymentLevelsService) {}

  @ReadRoute(':id/payment-levels', PaymentLevelsView)
  @RequirePermission('budgets.read')
  getPaymentLevels(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<PaymentLevelsView> {
    return this.levels.get(context, id);
  }

  @UpdateRoute(':id/payment-levels', PaymentLevelsView)
  @RequirePermission('payments.set-levels')
  setPaymentLevels(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @IfMatch() seen: number,
    @Body() body: SetPaymentLevels,
  ): Promise<PaymentLevelsView> {
    return this.levels.set(context, id, seen, {
      levelTwoAbovePence: amount(body.levelTwoAbovePence),
      levelThreeAbovePence: amount(body.levelThreeAbovePence),
    });
  }
}
