import {
  decideCompleteAward,
  decideTerminateAward,
  endingReleases,
  type AwardStatus,
  type YearRelease,
} from '@almoner/domain/awards';
import { changesBetween, type AuditChange } from '@almoner/domain/audit';
import { formatFinancialYear } from '@almoner/domain/calendar';
import { unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AwardEndingsRepository } from './award-endings.repository.js';
import type { AwardRow } from './award.entity.js';
import { recordAward } from './awards.audit.js';
import type { AwardView } from './awards.dto.js';
import { AwardsQueries } from './awards.queries.js';
import { AwardsRepository } from './awards.repository.js';
import { EndedAwardsService, type Ending } from './ended-awards.service.js';

function yearsAs(releases: readonly YearRelease[], field: 'amountPence' | 'keptPence') {
  return releases.map((year) => ({
    financialYear: formatFinancialYear(year.financialYear),
    amountPence: year[field],
  }));
}

function changesOf(from: AwardRow, to: AwardRow, releases: readonly YearRelease[]): AuditChange[] {
  const before = yearsAs(releases, 'amountPence');
  const after = yearsAs(releases, 'keptPence');
  return changesBetween(
    { status: from.status, amountPence: from.amountPence, years: before },
    { status: to.status, amountPence: to.amountPence, years: after },
  );
}

/** Commands that end an award for good. */
@Injectable()
export class AwardEndingsService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AwardsRepository) private readonly awards: AwardsRepository,
    @Inject(AwardEndingsRepository) private readonly endings: AwardEndingsRepository,
    @Inject(EndedAwardsService) private readonly ended: EndedAwardsService,
    @Inject(AwardsQueries) private readonly queries: AwardsQueries,
  ) {}

  /** Terminates an award early. Refuses with `awards.payment-in-run` where one of its payments is in a payment run. */
  terminate(context: RequestContext, id: string, reason: string): Promise<AwardView> {
    return this.unitOfWork.command(context, async (tx) => {
      const award = await this.awards.lock(tx, id);
      const subject = await this.awards.subjectOf(tx, award);
      const instalments = await this.endings.instalmentsOf(tx, id);
      const status = unwrap(decideTerminateAward(subject, instalments, tx.actor));
      const ending: Ending = { command: 'terminate', cause: 'terminated', reason };
      return this.end(tx, award, status, ending);
    });
  }

  /** Completes an award. Refuses with `awards.not-finished`, which names everything of it that is still open. */
  complete(context: RequestContext, id: string): Promise<AwardView> {
    return this.unitOfWork.command(context, async (tx) => {
      const award = await this.awards.lock(tx, id);
      const subject = await this.awards.subjectOf(tx, award);
      const open = await this.endings.openThingsOf(tx, id);
      const status = unwrap(decideCompleteAward(subject, open, tx.actor));
      const ending: Ending = { command: 'complete', cause: 'completed', reason: null };
      return this.end(tx, award, status, ending);
    });
  }

  private async end(
    tx: Transaction,
    award: AwardRow,
    status: AwardStatus,
    ending: Ending,
  ): Promise<AwardView> {
    const before = { ...award };
    const years = await this.endings.yearsOf(tx, award.id);
    const releases = endingReleases(years, await this.endings.instalmentsOf(tx, award.id));
    Object.assign(award, { status, closedReason: ending.reason, suspendedReason: null });
    const saved = await this.ended.end(tx, award, releases, ending);
    const changes = changesOf(before, saved, releases);
    await recordAward(tx, `awards.${ending.command}`, saved, changes, ending.reason);
    return this.queries.view(tx, award.id);
  }
}
