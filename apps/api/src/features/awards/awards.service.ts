import {
  AWARD_LIFECYCLE,
  decideApproveAward,
  decideConfirmYear,
  decideResumeAward,
  decideSuspendAward,
  decideWithdrawAward,
  type Award as AwardSubject,
} from '@almoner/domain/awards';
import type { FinancialYear } from '@almoner/domain/calendar';
import { unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { RegularCommands, type RegularCommand } from '../../platform/commands/regular-commands.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AwardInstalments } from './award-instalments.js';
import { AwardJournalsService } from './award-journals.service.js';
import { AwardBatchesRepository, batchOf } from './award-batches.repository.js';
import type { AwardBatch } from './award-batches.dto.js';
import type { AwardRow } from './award.entity.js';
import { recordAward, recordConfirmedYear } from './awards.audit.js';
import type { AwardView } from './awards.dto.js';
import { AwardsQueries } from './awards.queries.js';
import { AwardsRepository } from './awards.repository.js';

const COMMANDS = {
  approve: { decide: decideApproveAward, at: 'approvedAt', by: 'approvedById' },
  suspend: { decide: decideSuspendAward, reason: 'suspendedReason' },
  resume: { decide: decideResumeAward, clears: ['suspendedReason'] },
} satisfies Record<string, RegularCommand<AwardRow, AwardSubject>>;

@Injectable()
export class AwardsService extends RegularCommands<
  AwardRow,
  AwardSubject,
  keyof typeof COMMANDS,
  AwardView
> {
  constructor(
    @Inject(UnitOfWork) unitOfWork: UnitOfWork,
    @Inject(AwardsRepository) private readonly awards: AwardsRepository,
    @Inject(AwardBatchesRepository) batches: AwardBatchesRepository,
    @Inject(AwardsQueries) private readonly queries: AwardsQueries,
    @Inject(AwardJournalsService) private readonly journals: AwardJournalsService,
    @Inject(AwardInstalments) private readonly instalments: AwardInstalments,
  ) {
    super(unitOfWork, batches, queries, AWARD_LIFECYCLE, COMMANDS);
  }

  /** Approves several drafted awards, all of them or none. */
  approveAll(context: RequestContext, ids: readonly string[]): Promise<AwardBatch> {
    return this.unitOfWork.command(context, async (tx) =>
      batchOf(await this.giveAll(tx, 'approve', '/awardIds', ids)),
    );
  }

  /**
   * Withdraws an award that was not offered yet: its money becomes available again and its instalments are cancelled.
   */
  withdraw(context: RequestContext, id: string, reason: string): Promise<AwardView> {
    return this.unitOfWork.command(context, async (tx) => {
      const award = await this.awards.lock(tx, id);
      const from = award.status;
      const status = unwrap(decideWithdrawAward(await this.awards.subjectOf(tx, award), tx.actor));
      await this.awards.save(tx, Object.assign(award, { status, closedReason: reason }));
      await this.instalments.cancelPlansOf(tx, id, reason);
      await this.journals.post(tx, award, 'withdraw', reason);
      const changes = [{ field: 'status', from, to: status }];
      await recordAward(tx, 'awards.withdraw', award, changes, reason);
      return this.queries.view(tx, id);
    });
  }

  /** Confirms the next indicative year: its money is committed, and its instalments can be paid. */
  confirmYear(
    context: RequestContext,
    id: string,
    financialYear: FinancialYear,
  ): Promise<AwardView> {
    return this.unitOfWork.command(context, async (tx) => {
      const award = await this.awards.lock(tx, id);
      const years = await this.awards.yearsOf(tx, id);
      const subject = await this.awards.subjectOf(tx, award);
      unwrap(decideConfirmYear(subject, years, financialYear, tx.actor));
      await this.awards.confirmYear(tx, [award], financialYear);
      await this.journals.confirm(tx, [award], financialYear);
      await recordConfirmedYear(tx, [award], financialYear);
      return this.queries.view(tx, id);
    });
  }
}
