import { Body, Controller, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Idempotent, RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { CreateRoute, ReadRoute } from '../../platform/http/routes.js';
import { RecordReferenceValue, ReferenceKeyQuery, ReferenceKeyView } from './reference-data.dto.js';
import { ReferenceDataQueries } from './reference-data.queries.js';
import { ReferenceDataService } from './reference-data.service.js';

@ApiTags('reference-data')
@Controller('reference-values')
export class ReferenceDataController {
  constructor(
    @Inject(ReferenceDataService) private readonly values: ReferenceDataService,
    @Inject(ReferenceDataQueries) private readonly queries: ReferenceDataQueries,
  ) {}

  @ReadRoute('by-key', ReferenceKeyView)
  @RequirePermission('reference-data.read')
  getReferenceKey(
    @Context() context: RequestContext,
    @Query() { key }: ReferenceKeyQuery,
  ): Promise<ReferenceKeyView> {
    return this.queries.ofKey(context, key);
  }

  @CreateRoute('', ReferenceKeyView)
  @RequirePermission('reference-data.edit')
  @Idempotent()
  recordReferenceValue(
    @Context() context: RequestContext,
    @Body() body: RecordReferenceValue,
  ): Promise<ReferenceKeyView> {
    return this.values.record(context, body);
  }
}
