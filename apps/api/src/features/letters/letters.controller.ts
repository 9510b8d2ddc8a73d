import { Controller, Get, Inject, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { IdParam } from '../../platform/http/id-param.js';
import { ReadRoute } from '../../platform/http/routes.js';
import { LetterPreview, LetterPreviewQuery, LetterView } from './letters.dto.js';
import { LettersQueries } from './letters.queries.js';

/** The letter of an award, on screen and as PDF, and its preview before the offer. */
@ApiTags('letters')
@Controller('awards')
export class LettersController {
  constructor(@Inject(LettersQueries) private readonly queries: LettersQueries) {}

  @ReadRoute(':id/letter', LetterView)
  @RequirePermission('letters.read')
  getAwardLetter(@Context() context: RequestContext, @IdParam() id: string): Promise<LetterView> {
    return this.queries.get(context, id);
  }

  @Get(':id/letter.pdf')
  @ApiProduces('application/pdf')
  @RequirePermission('letters.read')
  async downloadAwardLetter(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<StreamableFile> {
    const { reference, content } = await this.queries.pdf(context, id);
    return new StreamableFile(content, {
      type: 'application/pdf',
      length: content.length,
      disposition: `inline; filename="${reference}-offer.pdf"`,
    });
  }

  @ReadRoute(':id/letter-preview', LetterPreview)
  @RequirePermission('awards.offer')
  previewAwardLetter(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Query() query: LetterPreviewQuery,
  ): Promise<LetterPreview> {
    return this.queries.preview(context, id, query.expiresOn ?? null);
  }
}
