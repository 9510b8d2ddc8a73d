import { VARIATION_LIFECYCLE } from '@almoner/domain/variations';
import { Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Idempotent, RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { CommandRoutes } from '../../platform/http/command-routes.js';
import { IdParam } from '../../platform/http/id-param.js';
import { NoFields } from '../../platform/http/no-fields.js';
import { CommandRoute } from '../../platform/http/routes.js';
import { VariationApplicationService } from './variation-application.service.js';
import { CloseVariation, VariationView } from './variations.dto.js';
import { VariationsService } from './variations.service.js';

@ApiTags('variations')
@Controller('variations')
export class VariationStepsController extends CommandRoutes(VARIATION_LIFECYCLE, VariationView, {
  submit: { handler: 'submitVariation', idempotent: true },
  approve: { handler: 'approveVariation', idempotent: true },
  reject: { handler: 'rejectVariation', body: CloseVariation, idempotent: true },
  withdraw: { handler: 'withdrawVariation', body: CloseVariation, idempotent: true },
}) {
  constructor(
    @Inject(VariationsService) variations: VariationsService,
    @Inject(VariationApplicationService) private readonly application: VariationApplicationService,
  ) {
    super(variations);
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
