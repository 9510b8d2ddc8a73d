import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Idempotent, RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { IdParam } from '../../platform/http/id-param.js';
import { CommandRoute, ReadRoute } from '../../platform/http/routes.js';
import {
  LedgerLineReason,
  LedgerLineView,
  MatchLedgerLine,
  UndoMatch,
} from './ledger-lines.dto.js';
import { LedgerLinesQueries } from './ledger-lines.queries.js';
import { LedgerMatchingService } from './ledger-matching.service.js';

@ApiTags('ledger')
@Controller()
export class LedgerLinesController {
  constructor(
    @Inject(LedgerMatchingService) private readonly matching: LedgerMatchingService,
    @Inject(LedgerLinesQueries) private readonly queries: LedgerLinesQueries,
  ) {}

  @ReadRoute('ledger-lines/:id', LedgerLineView)
  @RequirePermission('ledger.read')
  getLedgerLine(
    @Context() context: RequestContext,
    @IdParam() id: string,
  ): Promise<LedgerLineView> {
    return this.queries.get(context, id);
  }

  @CommandRoute('ledger-lines/:id/match', LedgerLineView)
  @RequirePermission('ledger.match')
  @Idempotent()
  matchLedgerLine(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: MatchLedgerLine,
  ): Promise<LedgerLineView> {
    return this.matching.match(context, id, body.paymentId);
  }

  @CommandRoute('ledger-lines/:id/exclude', LedgerLineView)
  @RequirePermission('ledger.match')
  @Idempotent()
  excludeLedgerLine(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() { reason }: LedgerLineReason,
  ): Promise<LedgerLineView> {
    return this.matching.exclude(context, id, reason);
  }

  @CommandRoute('ledger-lines/:id/include', LedgerLineView)
  @RequirePermission('ledger.match')
  @Idempotent()
  includeLedgerLine(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() { reason }: LedgerLineReason,
  ): Promise<LedgerLineView> {
    return this.matching.include(context, id, reason);
  }

  @CommandRoute('matches/:id/undo', LedgerLineView)
  @RequirePermission('ledger.match')
  @Idempotent()
  undoMatch(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: UndoMatch,
  ): Promise<LedgerLineView> {
    return this.matching.undo(context, id, body.reason);
  }
}
