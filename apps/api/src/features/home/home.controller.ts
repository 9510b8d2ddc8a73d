import { Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SignedIn } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { ReadRoute } from '../../platform/http/routes.js';
import { HomeView } from './home.dto.js';
import { HomeQueries } from './home.queries.js';

@ApiTags('home')
@Controller('home')
export class HomeController {
  constructor(@Inject(HomeQueries) private readonly queries: HomeQueries) {}

  @ReadRoute('', HomeView)
  @SignedIn()
  getHome(@Context() context: RequestContext): Promise<HomeView> {
    return this.queries.get(context);
  }
}
