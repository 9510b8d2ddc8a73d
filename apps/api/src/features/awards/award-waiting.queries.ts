import { AWARD_STEPS, awardWaiting, type AwardWaitingFacts } from '@almoner/domain/awards';
import { todayInScotland } from '@almoner/domain/calendar';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { AwardWaitingView } from './awards.dto.js';
import { AWARD_WAITING_FACTS } from './award-waiting.sql.js';

/** Says what an award waits for. */
@Injectable()
export class AwardWaitingQueries {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  get(context: RequestContext, awardId: string): Promise<AwardWaitingView> {
    return this.unitOfWork.read(context, async (tx) => {
      const [found] = await tx.query<AwardWaitingFacts>(AWARD_WAITING_FACTS, [
        awardId,
        todayInScotland(tx.now),
      ]);
      const { audience } = tx.actor;
      const { step, sentence, organisation, funder } = awardWaiting(required(found), audience);
      const steps = [...AWARD_STEPS[audience]];
      return {
        awardId,
        steps,
        step,
        sentence,
        organisation: [...organisation],
        funder: [...funder],
      };
    });
  }
}
