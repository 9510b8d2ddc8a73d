import { pence } from '@almoner/domain/money';
import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Idempotent, RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { IdParam } from '../../platform/http/id-param.js';
import { NoFields } from '../../platform/http/no-fields.js';
import { CommandRoute, ReadRoute } from '../../platform/http/routes.js';
import { AwardBatch } from '../awards/award-batches.dto.js';
import {
  AssessSubsidies,
  AssessSubsidy,
  AssuranceView,
  GiveFairWork,
  OwnFairWorkView,
  PublishSubsidy,
  RecordCheck,
  RecordFairWork,
  SubsidyNoticeView,
} from './assurances.dto.js';
import { AssurancesQueries } from './assurances.queries.js';
import { AssurancesService } from './assurances.service.js';

@ApiTags('assurances')
@Controller('awards')
export class AssurancesController {
  constructor(
    @Inject(AssurancesService) private readonly assurances: AssurancesService,
    @Inject(AssurancesQueries) private readonly queries: AssurancesQueries,
  ) {}

  @ReadRoute(':id/assurance', AssuranceView)
  @RequirePermission('awards.read-assurance')
  getAwardAssurance(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<AssuranceView> {
    return this.queries.get(context, id);
  }

  @CommandRoute(':id/assurance/record-check', AssuranceView)
  @RequirePermission('awards.assure')
  @Idempotent()
  recordDueDiligenceCheck(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() { kind, result, note = '' }: RecordCheck,
  ): Promise<AssuranceView> {
    return this.assurances.recordCheck(context, id, { kind, result, note });
  }

  @CommandRoute(':id/assurance/record-fair-work', AssuranceView)
  @RequirePermission('awards.assure')
  @Idempotent()
  recordFairWork(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: RecordFairWork,
  ): Promise<AssuranceView> {
    return this.assurances.recordFairWork(context, id, {
      hasWorkers: body.hasWorkers,
      livingWage: body.livingWage ?? null,
      wageEvidence: body.wageEvidence ?? null,
      wage: body.wage ?? null,
      exceptionReason: body.exceptionReason ?? '',
      voice: body.voice ?? null,
    });
  }

  @ReadRoute(':id/fair-work', OwnFairWorkView)
  @RequirePermission('awards.give-fair-work')
  getOwnFairWork(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<OwnFairWorkView> {
    return this.queries.getOwnFairWork(context, id);
  }

  @CommandRoute(':id/give-fair-work', OwnFairWorkView)
  @RequirePermission('awards.give-fair-work')
  @Idempotent()
  giveFairWork(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: GiveFairWork,
  ): Promise<OwnFairWorkView> {
    return this.assurances.giveFairWork(context, id, {
      hasWorkers: body.hasWorkers,
      livingWage: body.livingWage ?? null,
      wageEvidence: body.wageEvidence ?? null,
      wage: body.wage ? { ...body.wage, seenBy: null } : null,
      exceptionReason: body.exceptionReason ?? '',
      voice: body.voice ? { ...body.voice, seenBy: null } : null,
    });
  }

  @CommandRoute(':id/assurance/confirm-pay-bands', AssuranceView)
  @RequirePermission('awards.confirm-pay-bands')
  @Idempotent()
  @NoFields()
  confirmPayBands(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<AssuranceView> {
    return this.assurances.confirmPayBands(context, id);
  }

  @CommandRoute(':id/assurance/accept-fair-work', AssuranceView)
  @RequirePermission('awards.assure')
  @Idempotent()
  @NoFields()
  acceptFairWork(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<AssuranceView> {
    return this.assurances.acceptFairWork(context, id);
  }

  @CommandRoute(':id/assurance/assess-subsidy', AssuranceView)
  @RequirePermission('awards.assure')
  @Idempotent()
  assessSubsidy(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() { kind, reason, scheme = '', declared = [] }: AssessSubsidy,
  ): Promise<AssuranceView> {
    return this.assurances.assessSubsidy(context, id, {
      kind,
      reason,
      scheme,
      declared: declared.map((one) => ({ ...one, amountPence: pence(one.amountPence) })),
    });
  }

  @CommandRoute('assess-subsidy', AwardBatch)
  @RequirePermission('awards.assure')
  @Idempotent()
  assessSubsidies(
    @Context() context: RequestContext,
    @Body() { awardIds, kind, reason, scheme = '' }: AssessSubsidies,
  ): Promise<AwardBatch> {
    return this.assurances.assessSubsidies(context, awardIds, { kind, reason, scheme });
  }

  @ReadRoute(':id/subsidy-notice', SubsidyNoticeView)
  @RequirePermission('awards.read')
  getSubsidyNotice(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<SubsidyNoticeView> {
    return this.queries.notice(context, id);
  }

  @CommandRoute(':id/assurance/publish-subsidy', AssuranceView)
  @RequirePermission('awards.assure')
  @Idempotent()
  publishSubsidy(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: PublishSubsidy,
  ): Promise<AssuranceView> {
    return this.assurances.publishSubsidy(context, id, body.reference, body.publishedOn);
  }
}
