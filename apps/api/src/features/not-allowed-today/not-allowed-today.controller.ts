import { Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { ReadRoute } from '../../platform/http/routes.js';
import { EarlierRules } from './not-allowed-today.dto.js';
import { NotAllowedTodayQueries } from './not-allowed-today.queries.js';

@ApiTags('not-allowed-today')
@Controller('not-allowed-today')
export class NotAllowedTodayController {
  constructor(@Inject(NotAllowedTodayQueries) private readonly queries: NotAllowedTodayQueries) {}

  @ReadRoute('by-rule', EarlierRules)
  @RequirePermission('not-allowed-today.read')
  getNotAllowedTodayByRule(@Context() context: RequestContext): Promise<EarlierRules> {
    return this.queries.byRule(context);
  }
}
