import { readFinancialYear } from '@almoner/domain/calendar';
import { pence } from '@almoner/domain/money';
import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Idempotent, RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { IdParam } from '../../platform/http/id-param.js';
import { CreateRoute, ReadRoute, UpdateRoute } from '../../platform/http/routes.js';
import { IfMatch } from '../../platform/http/versions.js';
import {
  VariationBasis,
  ProposeVariation,
  ReviseVariation,
  VariationView,
} from './variations.dto.js';
import { VariationBasisQueries } from './variation-basis.queries.js';
import { VariationProposalsService, type WantedVariation } from './variation-proposals.service.js';
import { VariationsQueries } from './variations.queries.js';

/** The changes that the body asks for; fields that are left out stay as they are. */
function wantedOf({
  amountPence,
  years,
  reason,
  endedYearReason,
  ...others
}: ReviseVariation): WantedVariation {
  const { title, purpose, areaCodes, startsOn, endsOn } = others;
  const said = { title, purpose, areaCodes, startsOn, endsOn };
  return {
    ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)),
    ...(amountPence === undefined ? {} : { amountPence: pence(amountPence) }),
    ...(years === undefined
      ? {}
      : {
          years: years.map((year) => ({
            financialYear: readFinancialYear(year.financialYear),
            amountPence: pence(year.amountPence),
          })),
        }),
    reason,
    endedYearReason: endedYearReason ?? null,
  };
}

@ApiTags('variations')
@Controller()
export class VariationsController {
  constructor(
    @Inject(VariationProposalsService) private readonly proposals: VariationProposalsService,
    @Inject(VariationsQueries) private readonly queries: VariationsQueries,
    @Inject(VariationBasisQueries) private readonly basis: VariationBasisQueries,
  ) {}

  @ReadRoute('variations/:id', VariationView)
  @RequirePermission('variations.read')
  getVariation(@Context() context: RequestContext, @IdParam() id: string): Promise<VariationView> {
    return this.queries.get(context, id);
  }

  @ReadRoute('awards/:id/variation-basis', VariationBasis)
  @RequirePermission('variations.propose')
  getVariationBasis(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<VariationBasis> {
    return this.basis.get(context, id);
  }

  @CreateRoute('variations', VariationView)
  @RequirePermission('variations.propose')
  @Idempotent()
  proposeVariation(
    @Context() context: RequestContext,
    @Body() body: ProposeVariation,
  ): Promise<VariationView> {
    return this.proposals.propose(context, body.awardId, wantedOf(body));
  }

  @UpdateRoute('variations/:id', VariationView)
  @RequirePermission('variations.propose')
  editVariation(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @IfMatch() seen: number,
    @Body() body: ReviseVariation,
  ): Promise<VariationView> {
    return this.proposals.edit(context, id, seen, wantedOf(body));
  }
}
