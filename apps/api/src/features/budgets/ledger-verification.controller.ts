import { Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { ReadRoute } from '../../platform/http/routes.js';
import { LedgerVerificationView } from './ledger-verification.dto.js';
import { LedgerVerificationQueries } from './ledger-verification.queries.js';

@ApiTags('budgets')
@Controller('ledger-verification')
export class LedgerVerificationController {
  constructor(
    @Inject(LedgerVerificationQueries) private readonly queries: LedgerVerificationQueries,
  ) {}

  @ReadRoute('', LedgerVerificationView)
  @RequirePermission('budgets.verify')
  verifyLedger(@Context() context: RequestContext): Promise<LedgerVerificationView> {
    return this.queries.verify(context);
  }
}
