import { pence } from '@almoner/domain/money';
import { VIREMENT_LIFECYCLE } from '@almoner/domain/virements';
import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Idempotent, RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { CommandRoutes } from '../../platform/http/command-routes.js';
import { IdParam } from '../../platform/http/id-param.js';
import { NoFields } from '../../platform/http/no-fields.js';
import { CommandRoute, CreateRoute, ReadRoute } from '../../platform/http/routes.js';
import { RejectVirement, RequestVirement, VirementView } from './virements.dto.js';
import { VirementsQueries } from './virements.queries.js';
import { VirementsService } from './virements.service.js';

@ApiTags('virements')
@Controller('virements')
export class VirementsController extends CommandRoutes(VIREMENT_LIFECYCLE, VirementView, {
  reject: { handler: 'rejectVirement', body: RejectVirement, idempotent: true },
  withdraw: { handler: 'withdrawVirement', idempotent: true },
}) {
  constructor(
    @Inject(VirementsService) private readonly virements: VirementsService,
    @Inject(VirementsQueries) private readonly queries: VirementsQueries,
  ) {
    super(virements);
  }

  @ReadRoute(':id', VirementView)
  @RequirePermission('budgets.read')
  getVirement(@Context() context: RequestContext, @IdParam() id: string): Promise<VirementView> {
    return this.queries.get(context, id);
  }

  @CreateRoute('', VirementView)
  @RequirePermission('budgets.request-virement')
  @Idempotent()
  requestVirement(
    @Context() context: RequestContext,
    @Body() body: RequestVirement,
  ): Promise<VirementView> {
    const { fromLineId, toLineId, amountPence, authorityReference = null, reason } = body;
    const asked = { fromLineId, toLineId, amountPence: pence(amountPence), authorityReference };
    return this.virements.request(context, asked, reason);
  }

  @CommandRoute(':id/approve', VirementView)
  @RequirePermission('budgets.approve-virement')
  @Idempotent()
  @NoFields()
  approveVirement(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<VirementView> {
    return this.virements.approve(context, id);
  }
}
