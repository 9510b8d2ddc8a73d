import { Controller, HttpCode, Inject, Ip, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { IdParam } from '../../platform/http/id-param.js';
import { ReadRoute } from '../../platform/http/routes.js';
import { AccountLocksService } from './account-locks.service.js';
import { AccountLockList } from './identity.dto.js';

/** The accounts that wrong passwords have locked; the id of a lock is that of its person. */
@ApiTags('identity')
@Controller('account-locks')
export class AccountLocksController {
  constructor(@Inject(AccountLocksService) private readonly locks: AccountLocksService) {}

  @ReadRoute('', AccountLockList)
  @RequirePermission('identity.lift-lock')
  async listAccountLocks(@Context() context: RequestContext): Promise<AccountLockList> {
    return { items: await this.locks.list(context) };
  }

  @Post(':id/lift')
  @RequirePermission('identity.lift-lock')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Lifted: the person can sign in again.' })
  liftAccountLock(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Ip() address: string,
  ): Promise<void> {
    return this.locks.lift(context, id, address);
  }
}
