import { assessmentStatusWords } from '@almoner/domain/assessments';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Patch,
  Post,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { csvFile, csvPercent, type CsvColumn } from '../../platform/http/csv.js';
import { IdParam } from '../../platform/http/id-param.js';
import { NoFields } from '../../platform/http/no-fields.js';
import { IfMatch, NeedsIfMatch } from '../../platform/http/versions.js';
import {
  AssessmentListQuery,
  AssessmentPage,
  AssessmentView,
  AssignAssessor,
  DeclareConflict,
  SaveScores,
  type AssessmentItem,
} from './assessments.dto.js';
import { AssessmentsQueries } from './assessments.queries.js';
import { AssessmentsService } from './assessments.service.js';
import { AssessorsService } from './assessors.service.js';

const COLUMNS: CsvColumn<AssessmentItem>[] = [
  { heading: 'Application', value: (a) => a.applicationReference },
  { heading: 'Title', value: (a) => a.applicationTitle },
  { heading: 'Organisation', value: (a) => a.organisationName },
  { heading: 'Fund', value: (a) => a.fundCode },
  { heading: 'Assessor', value: (a) => a.assessorName },
  { heading: 'Status', value: (a) => assessmentStatusWords(a.status) },
  { heading: 'Score (%)', value: (a) => csvPercent(a.weightedScore) },
];

@ApiTags('assessments')
@Controller('assessments')
export class AssessmentsController {
  constructor(
    @Inject(AssessorsService) private readonly assessors: AssessorsService,
    @Inject(AssessmentsService) private readonly assessments: AssessmentsService,
    @Inject(AssessmentsQueries) private readonly queries: AssessmentsQueries,
  ) {}

  @Get()
  @RequirePermission('assessments.read')
  @ApiOkResponse({ type: AssessmentPage })
  listAssessments(
    @Context() context: RequestContext,
    @Query() query: AssessmentListQuery,
  ): Promise<AssessmentPage> {
    return this.queries.list(context, query);
  }

  @Get('export.csv')
  @RequirePermission('assessments.read')
  @ApiProduces('text/csv')
  exportAssessments(
    @Context() context: RequestContext,
    @Query() query: AssessmentListQuery,
  ): Promise<StreamableFile> {
    return csvFile('assessments', COLUMNS, query, (page) => this.queries.list(context, page));
  }

  @Get(':id')
  @RequirePermission('assessments.read')
  @ApiOkResponse({ type: AssessmentView })
  getAssessment(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<AssessmentView> {
    return this.queries.get(context, id);
  }

  @Post()
  @RequirePermission('assessments.assign')
  @ApiCreatedResponse({ type: AssessmentView })
  assignAssessor(
    @Context() context: RequestContext,
    @Body() body: AssignAssessor,
  ): Promise<AssessmentView> {
    return this.assessors.assign(context, body.applicationId, body.assessorId);
  }

  @Patch(':id')
  @RequirePermission('assessments.score')
  @NeedsIfMatch()
  @ApiOkResponse({ type: AssessmentView })
  saveScores(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @IfMatch() seen: number,
    @Body() body: SaveScores,
  ): Promise<AssessmentView> {
    return this.assessments.score(context, id, seen, body.scores);
  }

  @Post(':id/submit')
  @RequirePermission('assessments.score')
  @NeedsIfMatch()
  @NoFields()
  @HttpCode(200)
  @ApiOkResponse({ type: AssessmentView })
  submitAssessment(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @IfMatch() seen: number,
  ): Promise<AssessmentView> {
    return this.assessments.submit(context, id, seen);
  }

  @Post(':id/declare-conflict')
  @RequirePermission('assessments.score')
  @HttpCode(200)
  @ApiOkResponse({ type: AssessmentView })
  declareConflict(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: DeclareConflict,
  ): Promise<AssessmentView> {
    return this.assessments.declareConflict(context, id, body.reason);
  }
}
