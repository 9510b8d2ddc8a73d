import { Body, Controller, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SignedIn } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { IdParam } from '../../platform/http/id-param.js';
import { CreateRoute, DeleteRoute, ReadRoute, UpdateRoute } from '../../platform/http/routes.js';
import { IfMatch } from '../../platform/http/versions.js';
import {
  CreateSavedView,
  SavedViewItem,
  SavedViewList,
  SavedViewsQuery,
  UpdateSavedView,
} from './saved-views.dto.js';
import { SavedViewsQueries } from './saved-views.queries.js';
import { SavedViewsService } from './saved-views.service.js';

@ApiTags('saved-views')
@Controller('saved-views')
export class SavedViewsController {
  constructor(
    @Inject(SavedViewsService) private readonly views: SavedViewsService,
    @Inject(SavedViewsQueries) private readonly queries: SavedViewsQueries,
  ) {}

  @ReadRoute('', SavedViewList)
  @SignedIn()
  listSavedViews(
    @Context() context: RequestContext,
    @Query() { list }: SavedViewsQuery,
  ): Promise<SavedViewList> {
    return this.queries.list(context, list);
  }

  @CreateRoute('', SavedViewItem)
  @SignedIn()
  createSavedView(
    @Context() context: RequestContext,
    @Body() body: CreateSavedView,
  ): Promise<SavedViewItem> {
    return this.views.create(context, body);
  }

  @UpdateRoute(':id', SavedViewItem)
  @SignedIn()
  updateSavedView(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @IfMatch() seen: number,
    @Body() body: UpdateSavedView,
  ): Promise<SavedViewItem> {
    return this.views.update(context, id, seen, body);
  }

  @DeleteRoute(':id')
  @SignedIn()
  deleteSavedView(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @IfMatch() seen: number,
  ): Promise<void> {
    return this.views.delete(context, id, seen);
  }
}
