import { decideConfirmYears } from '@almoner/domain/awards';
import type { FinancialYear } from '@almoner/domain/calendar';
import { refusal, RefusalError, unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { FundsRepository } from '../funds/funds.repository.js';
import { AwardJournalsService } from './award-journals.service.js';
import type { AwardRow } from './award.entity.js';
import { recordConfirmedYear } from './awards.audit.js';
import { AwardsRepository } from './awards.repository.js';
import type { YearConfirmation } from './year-confirmation.dto.js';
import { YearConfirmationQueries } from './year-confirmation.queries.js';

/** Confirms the same year of many awards at once, which commits its money. */
@Injectable()
export class YearConfirmationService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(FundsRepository) private readonly funds: FundsRepository,
    @Inject(AwardsRepository) private readonly awards: AwardsRepository,
    @Inject(AwardJournalsService) private readonly journals: AwardJournalsService,
    @Inject(YearConfirmationQueries) private readonly queries: YearConfirmationQueries,
  ) {}

  /**
   * Confirms the year of every named award of the fund, or of none. A refusal names each refused award by its place.
   */
  confirm(
    context: RequestContext,
    fundId: string,
    financialYear: FinancialYear,
    awardIds: readonly string[],
  ): Promise<YearConfirmation> {
    return this.unitOfWork.command(context, async (tx) => {
      await this.funds.get(tx, fundId);
      const locked = await this.lockAll(tx, fundId, awardIds);
      const subjects = await this.awards.subjectsOf(tx, locked);
      const all = await this.awards.yearsOfAll(tx, awardIds);
      const years = subjects.map((award, index) => ({
        award,
        years: all.filter(({ awardId }) => awardId === awardIds[index]),
      }));
      unwrap(decideConfirmYears(years, financialYear, tx.actor));
      await this.awards.confirmYear(tx, locked, financialYear);
      await this.journals.confirm(tx, locked, financialYear);
      await recordConfirmedYear(tx, locked, financialYear);
      return this.queries.view(tx, fundId, financialYear);
    });
  }

  /** Locks the awards in the order of their ids. Answers them in the order in which they were named. */
  private async lockAll(
    tx: Transaction,
    fundId: string,
    awardIds: readonly string[],
  ): Promise<AwardRow[]> {
    const locked = await this.awards.lockAll(tx, awardIds);
    const errors = locked.flatMap((award, index) => {
      const pointer = `/awardIds/${index}`;
      if (awardIds.indexOf(award.id) !== index)
        return [{ pointer, detail: 'This award is there twice' }];
      return award.fundId === fundId ? [] : [{ pointer, detail: 'This fund has no such award' }];
    });
    if (errors.length > 0) throw new RefusalError(refusal('shared.invalid', {}, errors));
    return locked;
  }
}
