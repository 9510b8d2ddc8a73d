import { endingReleases, type AwardVersionCause, type YearRelease } from '@almoner/domain/awards';
import { sumPence } from '@almoner/domain/money';
import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';
import { AwardEndingsRepository } from './award-endings.repository.js';
import { AwardInstalments } from './award-instalments.js';
import { AwardJournalsService } from './award-journals.service.js';
import { AwardVersionsRepository } from './award-versions.repository.js';
import { AwardYearsRepository } from './award-years.repository.js';
import type { AwardRow } from './award.entity.js';
import { recordAward } from './awards.audit.js';
import { AwardsRepository } from './awards.repository.js';

/** How an award ends: the command, the cause that its version names, and the reason. */
export interface Ending {
  readonly command: 'terminate' | 'complete';
  readonly cause: Extract<AwardVersionCause, 'terminated' | 'completed'>;
  readonly reason: string | null;
}

/** The ways in which an accepted award ends, by the status they lead to. */
const ENDINGS = [
  { command: 'terminate', cause: 'terminated' },
  { command: 'complete', cause: 'completed' },
] as const;

/** Writes what follows from the end of an award. */
@Injectable()
export class EndedAwardsService {
  constructor(
    @Inject(AwardsRepository) private readonly awards: AwardsRepository,
    @Inject(AwardEndingsRepository) private readonly endings: AwardEndingsRepository,
    @Inject(AwardYearsRepository) private readonly years: AwardYearsRepository,
    @Inject(AwardVersionsRepository) private readonly versions: AwardVersionsRepository,
    @Inject(AwardJournalsService) private readonly journals: AwardJournalsService,
    @Inject(AwardInstalments) private readonly instalments: AwardInstalments,
  ) {}

  /**
   * Writes what follows from the end of a locked award whose status is set already: cancels the instalments that were
   * not sent, lowers each year to what it keeps, gives the rest back to the budget line, and records the next version.
   * Answers the award after that.
   */
  async end(
    tx: Transaction,
    award: AwardRow,
    releases: readonly YearRelease[],
    { command, cause, reason }: Ending,
  ): Promise<AwardRow> {
    await this.instalments.stopAllOf(tx, award.id, reason);
    for (const { financialYear, keptPence } of releases) {
      await this.years.keep(tx, { awardId: award.id, financialYear }, keptPence);
    }
    const amountPence = sumPence(releases.map((year) => year.keptPence));
    const saved = await this.awards.save(tx, Object.assign(award, { amountPence }));
    const amounts = releases.map(({ budgetLineId, status, releasedPence }) => ({
      budgetLineId,
      status,
      amountPence: releasedPence,
    }));
    await this.journals.post(tx, saved, command, reason ?? undefined, amounts);
    await this.versions.record(tx, saved, cause);
    return saved;
  }

  /**
   * Gives money of an ended, locked award back to its budget line when it becomes free later, for example because the
   * bank returned a payment: an ended award pays nothing more. Does nothing for an award that has not ended.
   */
  async settle(tx: Transaction, awardId: string, reason: string): Promise<void> {
    const award = await this.awards.lock(tx, awardId);
    const ending = ENDINGS.find(({ cause }) => cause === award.status);
    if (ending === undefined) return;
    const releases = endingReleases(await this.endings.yearsOf(tx, awardId), []);
    const from = award.amountPence;
    const saved = await this.end(tx, award, releases, { ...ending, reason });
    const changes = [{ field: 'amountPence', from, to: saved.amountPence }];
    await recordAward(tx, `awards.${ending.command}`, saved, changes, reason);
  }
}
