import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Idempotent, RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { CommandRoute } from '../../platform/http/routes.js';
import { ApproveAwards, AwardBatch, AwardBatchCheck, CheckAwards } from './award-batches.dto.js';
import { AwardBatchesQueries } from './award-batches.queries.js';
import { AwardsService } from './awards.service.js';

/** Commands for several awards at once: carried out for all of them or for none. */
@ApiTags('awards')
@Controller('awards')
export class AwardBatchesController {
  constructor(
    @Inject(AwardsService) private readonly awards: AwardsService,
    @Inject(AwardBatchesQueries) private readonly queries: AwardBatchesQueries,
  ) {}

  /** A POST although it only reads, because the list of awards may be too long for an address. */
  @CommandRoute('check', AwardBatchCheck)
  @RequirePermission('awards.read')
  checkAwards(
    @Context() context: RequestContext,
    @Body() body: CheckAwards,
  ): Promise<AwardBatchCheck> {
    return this.queries.check(context, body.command, body.awardIds);
  }

  @CommandRoute('approve', AwardBatch)
  @RequirePermission('awards.approve')
  @Idempotent()
  approveAwards(
    @Context() context: RequestContext,
    @Body() body: ApproveAwards,
  ): Promise<AwardBatch> {
    return this.awards.approveAll(context, body.awardIds);
  }
}
