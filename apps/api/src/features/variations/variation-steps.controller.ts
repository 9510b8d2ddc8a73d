import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Idempotent, RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { IdParam } from '../../platform/http/id-param.js';
import { NoFields } from '../../platform/http/no-fields.js';
import { CommandRoute } from '../../platform/http/routes.js';
import { VariationApplicationService } from './variation-application.service.js';
import { CloseVariation } from './variation-commands.dto.js';
import { VariationView } from './variations.dto.js';
import { VariationsService } from './variations.service.js';

@ApiTags('variations')
@Controller('variations')
export class VariationStepsController {
  constructor(
    @Inject(VariationsService) private readonly variations: VariationsService,
    @Inject(VariationApplicationService) private readonly application: VariationApplicationService,
  ) {}

  @CommandRoute(':id/submit', VariationView)
  @RequirePermission('variations.propose')
  @Idempotent()
  @NoFields()
  submitVariation(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<VariationView> {
    return this.variations.submit(context, id);
  }

  @CommandRoute(':id/approve', VariationView)
  @RequirePermission('variations.approve')
  @Idempotent()
  @NoFields()
  approveVariation(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<VariationView> {
    return this.variations.approve(context, id);
  }

  @CommandRoute(':id/reject', VariationView)
  @RequirePermission('variations.approve')
  @Idempotent()
  rejectVariation(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: CloseVariation,
  ): Promise<VariationView> {
    return this.variations.reject(context, id, body.reason);
  }

  @CommandRoute(':id/withdraw', VariationView)
  @RequirePermission('variations.propose')
  @Idempotent()
  withdrawVariation(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: CloseVariation,
  ): Promise<VariationView> {
    return this.variations.withdraw(context, id, body.reason);
  }

  @CommandRoute(':id/apply', VariationView)
  @RequirePermission('variations.apply')
  @Idempotent()
  @NoFields()
  applyVariation(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<VariationView> {
    return this.application.apply(context, id);
  }
}
