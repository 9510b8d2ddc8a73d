import { Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { ReadRoute } from '../../platform/http/routes.js';
import { Office } from './people.dto.js';
import { OfficeQueries } from './office.queries.js';

/** The people of the funder, and the duties that nobody could take on. */
@ApiTags('people')
@Controller('people')
export class PeopleController {
  constructor(@Inject(OfficeQueries) private readonly queries: OfficeQueries) {}

  @ReadRoute('', Office)
  @RequirePermission('identity.read')
  getOffice(@Context() context: RequestContext): Promise<Office> {
    return this.queries.office(context);
  }
}
