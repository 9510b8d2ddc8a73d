import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Idempotent, RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { IdParam } from '../../platform/http/id-param.js';
import { NoFields } from '../../platform/http/no-fields.js';
import { CommandRoute, ReadRoute } from '../../platform/http/routes.js';
import { CloseRecovery, LossesByYear, RecoveryView } from './recoveries.dto.js';
import { RecoveriesQueries } from './recoveries.queries.js';
import { RecoveryLossesService } from './recovery-losses.service.js';

/** Write-offs and waivers of recoveries. Each command answers the recovery after it. */
@ApiTags('recoveries')
@Controller('losses')
export class LossesController {
  constructor(
    @Inject(RecoveryLossesService) private readonly losses: RecoveryLossesService,
    @Inject(RecoveriesQueries) private readonly queries: RecoveriesQueries,
  ) {}

  @ReadRoute('by-year', LossesByYear)
  @RequirePermission('recoveries.read-losses')
  getLossesByYear(@Context() context: RequestContext): Promise<LossesByYear> {
    return this.queries.lossesByYear(context);
  }

  @CommandRoute(':id/approve', RecoveryView)
  @RequirePermission('recoveries.approve-loss')
  @Idempotent()
  @NoFields()
  approveLoss(@Context() context: RequestContext, @IdParam() id: string): Promise<RecoveryView> {
    return this.losses.approve(context, id);
  }

  @CommandRoute(':id/reject', RecoveryView)
  @RequirePermission('recoveries.approve-loss')
  @Idempotent()
  rejectLoss(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() { reason }: CloseRecovery,
  ): Promise<RecoveryView> {
    return this.losses.reject(context, id, reason);
  }

  @CommandRoute(':id/withdraw', RecoveryView)
  @RequirePermission('recoveries.write-off')
  @Idempotent()
  @NoFields()
  withdrawLoss(@Context() context: RequestContext, @IdParam() id: string): Promise<RecoveryView> {
    return this.losses.withdraw(context, id);
  }
}
