import { Body, Controller, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { IdParam } from '../../platform/http/id-param.js';
import { NoFields } from '../../platform/http/no-fields.js';
import { CommandRoute, CreateRoute, ReadRoute, UpdateRoute } from '../../platform/http/routes.js';
import { IfMatch } from '../../platform/http/versions.js';
import {
  CreateLetterTemplate,
  LetterTemplateView,
  TemplatePreviewQuery,
  UpdateLetterTemplate,
  LetterPreview,
} from './letters.dto.js';
import { LetterTemplatesQueries } from './letter-templates.queries.js';
import { LetterTemplatesService } from './letter-templates.service.js';
import { LettersQueries } from './letters.queries.js';

@ApiTags('letters')
@Controller('letter-templates')
export class LetterTemplatesController {
  constructor(
    @Inject(LetterTemplatesService) private readonly templates: LetterTemplatesService,
    @Inject(LetterTemplatesQueries) private readonly queries: LetterTemplatesQueries,
    @Inject(LettersQueries) private readonly letters: LettersQueries,
  ) {}

  @ReadRoute(':id', LetterTemplateView)
  @RequirePermission('letters.read-templates')
  getLetterTemplate(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<LetterTemplateView> {
    return this.queries.get(context, id);
  }

  @ReadRoute(':id/preview', LetterPreview)
  @RequirePermission('letters.edit-templates')
  previewLetterTemplate(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Query() query: TemplatePreviewQuery,
  ): Promise<LetterPreview> {
    return this.letters.previewOfTemplate(context, id, query.awardId);
  }

  @CreateRoute('', LetterTemplateView)
  @RequirePermission('letters.edit-templates')
  createLetterTemplate(
    @Context() context: RequestContext,
    @Body() { kind = 'offer', name, body, fundId = null }: CreateLetterTemplate,
  ): Promise<LetterTemplateView> {
    return this.templates.create(context, { kind, name, body, fundId });
  }

  @UpdateRoute(':id', LetterTemplateView)
  @RequirePermission('letters.edit-templates')
  updateLetterTemplate(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @IfMatch() seen: number,
    @Body() body: UpdateLetterTemplate,
  ): Promise<LetterTemplateView> {
    return this.templates.update(context, id, seen, body);
  }

  @CommandRoute(':id/publish', LetterTemplateView)
  @RequirePermission('letters.edit-templates')
  @NoFields()
  publishLetterTemplate(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<LetterTemplateView> {
    return this.templates.publish(context, id);
  }

  @CommandRoute(':id/next-draft', LetterTemplateView)
  @RequirePermission('letters.edit-templates')
  @NoFields()
  beginNextLetterTemplate(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<LetterTemplateView> {
    return this.templates.beginNext(context, id);
  }
}
