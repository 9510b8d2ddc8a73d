import { MAIN_POT } from '@almoner/domain/budgets';
import { readFinancialYear } from '@almoner/domain/calendar';
import { pence } from '@almoner/domain/money';
import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Idempotent, RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { IdParam } from '../../platform/http/id-param.js';
import { NoFields } from '../../platform/http/no-fields.js';
import { CommandRoute, CreateRoute, ReadRoute, UpdateRoute } from '../../platform/http/routes.js';
import { IfMatch, NeedsIfMatch } from '../../platform/http/versions.js';
import { AllocationCommitService } from './allocation-commit.service.js';
import {
  CreateAllocation,
  DiscardAllocation,
  UpdateAllocation,
  AllocationView,
} from './allocations.dto.js';
import { AllocationsQueries } from './allocations.queries.js';
import { AllocationsService, type AllocationChange } from './allocations.service.js';
import { statedShares } from './stated-shares.js';

function changeOf({ amountPence, shares, ...words }: UpdateAllocation): AllocationChange {
  return {
    ...words,
    ...(amountPence === undefined ? {} : { amountPence: pence(amountPence) }),
    ...(shares === undefined ? {} : { shares: statedShares(shares) }),
  };
}

@ApiTags('allocations')
@Controller('allocations')
export class AllocationsController {
  constructor(
    @Inject(AllocationsService) private readonly allocations: AllocationsService,
    @Inject(AllocationCommitService) private readonly committing: AllocationCommitService,
    @Inject(AllocationsQueries) private readonly queries: AllocationsQueries,
  ) {}

  @ReadRoute(':id', AllocationView)
  @RequirePermission('allocations.read')
  getAllocation(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<AllocationView> {
    return this.queries.get(context, id);
  }

  @CreateRoute('', AllocationView)
  @RequirePermission('allocations.edit')
  createAllocation(
    @Context() context: RequestContext,
    @Body() body: CreateAllocation,
  ): Promise<AllocationView> {
    const { fundId, financialYear, pot, areaKind, startWith, ...change } = body;
    const { title, basis, amountPence } = body;
    return this.allocations.create(context, {
      ...changeOf(change),
      fundId,
      title,
      basis,
      amountPence: pence(amountPence),
      financialYear: readFinancialYear(financialYear),
      pot: pot ?? MAIN_POT,
      areaKind: areaKind ?? 'adp',
      withLastShares: startWith === 'last-shares',
    });
  }

  @UpdateRoute(':id', AllocationView)
  @RequirePermission('allocations.edit')
  updateAllocation(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @IfMatch() seen: number,
    @Body() body: UpdateAllocation,
  ): Promise<AllocationView> {
    return this.allocations.update(context, id, seen, changeOf(body));
  }

  @CommandRoute(':id/copy-shares', AllocationView)
  @RequirePermission('allocations.edit')
  @NeedsIfMatch()
  @NoFields()
  copyAllocationShares(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @IfMatch() seen: number,
  ): Promise<AllocationView> {
    return this.allocations.copyShares(context, id, seen);
  }

  @CommandRoute(':id/commit', AllocationView)
  @RequirePermission('allocations.commit')
  @NeedsIfMatch()
  @Idempotent()
  @NoFields()
  commitAllocation(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @IfMatch() seen: number,
  ): Promise<AllocationView> {
    return this.committing.commit(context, id, seen);
  }

  @CommandRoute(':id/discard', AllocationView)
  @RequirePermission('allocations.edit')
  @NeedsIfMatch()
  discardAllocation(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @IfMatch() seen: number,
    @Body() body: DiscardAllocation,
  ): Promise<AllocationView> {
    return this.allocations.discard(context, id, seen, body.reason);
  }
}
