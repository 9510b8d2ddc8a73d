import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { IdParam } from '../../platform/http/id-param.js';
import { NoFields } from '../../platform/http/no-fields.js';
import { CommandRoute, CreateRoute, ReadRoute, UpdateRoute } from '../../platform/http/routes.js';
import { IfMatch, NeedsIfMatch } from '../../platform/http/versions.js';
import { AssessmentView, AssignAssessor, DeclareConflict, SaveScores } from './assessments.dto.js';
import { AssessmentsQueries } from './assessments.queries.js';
import { AssessmentsService } from './assessments.service.js';
import { AssessorsService } from './assessors.service.js';

@ApiTags('assessments')
@Controller('assessments')
export class AssessmentsController {
  constructor(
    @Inject(AssessorsService) private readonly assessors: AssessorsService,
    @Inject(AssessmentsService) private readonly assessments: AssessmentsService,
    @Inject(AssessmentsQueries) private readonly queries: AssessmentsQueries,
  ) {}

  @ReadRoute(':id', AssessmentView)
  @RequirePermission('assessments.read')
  getAssessment(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<AssessmentView> {
    return this.queries.get(context, id);
  }

  @CreateRoute('', AssessmentView)
  @RequirePermission('assessments.assign')
  assignAssessor(
    @Context() context: RequestContext,
    @Body() body: AssignAssessor,
  ): Promise<AssessmentView> {
    return this.assessors.assign(context, body.applicationId, body.assessorId);
  }

  @UpdateRoute(':id', AssessmentView)
  @RequirePermission('assessments.score')
  saveScores(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @IfMatch() seen: number,
    @Body() body: SaveScores,
  ): Promise<AssessmentView> {
    return this.assessments.score(context, id, seen, body.scores);
  }

  @CommandRoute(':id/submit', AssessmentView)
  @RequirePermission('assessments.score')
  @NeedsIfMatch()
  @NoFields()
  submitAssessment(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @IfMatch() seen: number,
  ): Promise<AssessmentView> {
    return this.assessments.submit(context, id, seen);
  }

  @CommandRoute(':id/declare-conflict', AssessmentView)
  @RequirePermission('assessments.score')
  declareConflict(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: DeclareConflict,
  ): Promise<AssessmentView> {
    return this.assessments.declareConflict(context, id, body.reason);
  }
}
