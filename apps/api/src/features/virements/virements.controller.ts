import { pence } from '@almoner/domain/money';
import { VIREMENT_LIFECYCLE } from '@almoner/domain/virements';
import { Body, Controller, Inject, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Idempotent, RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { CommandRoutes } from '../../platform/http/command-routes.js';
import { csvFile } from '../../platform/http/csv.js';
import { IdParam } from '../../platform/http/id-param.js';
import { NoFields } from '../../platform/http/no-fields.js';
import { CommandRoute, CreateRoute, ExportRoute, ReadRoute } from '../../platform/http/routes.js';
import { VIREMENT_COLUMNS } from './virements.csv.js';
import {
  RejectVirement,
  RequestVirement,
  VirementListQuery,
  VirementPage,
  VirementView,
} from './virements.dto.js';
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

  @ReadRoute('', VirementPage)
  @RequirePermission('budgets.read')
  listVirements(
    @Context() context: RequestContext,
    @Query() query: VirementListQuery,
  ): Promise<VirementPage> {
    return this.queries.list(context, query);
  }

  @ExportRoute('export.csv')
  @RequirePermission('budgets.read')
  exportVirements(
    @Context() context: RequestContext,
    @Query() query: VirementListQuery,
  ): Promise<StreamableFile> {
    return csvFile('virements', VIREMENT_COLUMNS, query, (page) =>
      this.queries.list(context, page),
    );
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
    const { fromLineId, toLineId, amountPence, reason } = body;
    const asked = { fromLineId, toLineId, amountPence: pence(amountPence) };
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
