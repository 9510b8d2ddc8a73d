import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Idempotent, RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { IdParam } from '../../platform/http/id-param.js';
import { NoFields } from '../../platform/http/no-fields.js';
import { CommandRoute, CreateRoute, ReadRoute } from '../../platform/http/routes.js';
import {
  DeclineDelegation,
  DelegationView,
  MakeDelegation,
  StandInList,
} from './delegations.dto.js';
import { DelegationsQueries } from './delegations.queries.js';
import { DelegationsService } from './delegations.service.js';

@ApiTags('delegations')
@Controller('delegations')
export class DelegationsController {
  constructor(
    @Inject(DelegationsService) private readonly delegations: DelegationsService,
    @Inject(DelegationsQueries) private readonly queries: DelegationsQueries,
  ) {}

  @ReadRoute('stand-ins', StandInList)
  @RequirePermission('payments.delegate')
  listStandIns(@Context() context: RequestContext): Promise<StandInList> {
    return this.queries.standIns(context);
  }

  @ReadRoute(':id', DelegationView)
  @RequirePermission('delegations.read')
  getDelegation(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<DelegationView> {
    return this.queries.get(context, id);
  }

  @CreateRoute('', DelegationView)
  @RequirePermission('payments.delegate')
  @Idempotent()
  makeDelegation(
    @Context() context: RequestContext,
    @Body() body: MakeDelegation,
  ): Promise<DelegationView> {
    return this.delegations.make(context, { ...body, fundIds: body.fundIds ?? null });
  }

  @CommandRoute(':id/accept', DelegationView)
  @RequirePermission('delegations.answer')
  @Idempotent()
  @NoFields()
  acceptDelegation(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<DelegationView> {
    return this.delegations.accept(context, id);
  }

  @CommandRoute(':id/decline', DelegationView)
  @RequirePermission('delegations.answer')
  @Idempotent()
  declineDelegation(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: DeclineDelegation,
  ): Promise<DelegationView> {
    return this.delegations.decline(context, id, body.reason);
  }

  @CommandRoute(':id/end', DelegationView)
  @RequirePermission('payments.delegate')
  @Idempotent()
  @NoFields()
  endDelegation(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<DelegationView> {
    return this.delegations.end(context, id);
  }
}
