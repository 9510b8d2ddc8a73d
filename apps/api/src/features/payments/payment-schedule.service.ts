import { changesBetween } from '@almoner/domain/audit';
import { formatDate, todayInScotland } from '@almoner/domain/calendar';
import { formatPounds, pence } from '@almoner/domain/money';
import { decideSchedule, type ScheduledInstalment } from '@almoner/domain/payments';
import { unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/http/versions.js';
import type { AwardRow } from '../awards/award.entity.js';
import { recordAward } from '../awards/awards.audit.js';
import { AwardsRepository } from '../awards/awards.repository.js';
import { ConditionsRepository } from '../conditions/conditions.repository.js';
import { LetterMaker } from '../letters/letter-maker.js';
import { ScheduledInstalmentsService } from './scheduled-instalments.service.js';
import { PaymentsRepository } from './payments.repository.js';
import type { PaymentRow } from './payment.entity.js';
import type { ScheduleView } from './payment-schedule.dto.js';
import { PaymentScheduleQueries } from './payment-schedule.queries.js';

/** A schedule as the history of its award records it: the planned instalments by reference. */
function recorded({ instalments }: ScheduleView): Record<string, string> {
  const planned = instalments.filter((instalment) => instalment.planned);
  return Object.fromEntries(
    planned.map(({ reference, financialYear, amountPence, dueOn, triggerWords }) => {
      const amount = formatPounds(pence(amountPence));
      return [reference, `${amount} of ${financialYear}, ${formatDate(dueOn)}. ${triggerWords}`];
    }),
  );
}

/** Commands on the whole schedule of an award. */
@Injectable()
export class PaymentScheduleService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AwardsRepository) private readonly awards: AwardsRepository,
    @Inject(ConditionsRepository) private readonly conditions: ConditionsRepository,
    @Inject(PaymentsRepository) private readonly payments: PaymentsRepository,
    @Inject(ScheduledInstalmentsService) private readonly scheduled: ScheduledInstalmentsService,
    @Inject(LetterMaker) private readonly letters: LetterMaker,
    @Inject(PaymentScheduleQueries) private readonly queries: PaymentScheduleQueries,
  ) {}

  /**
   * Replaces everything that is still planned: a row with an id changes that instalment, a row without one adds an
   * instalment, and planned instalments that are not listed are cancelled. Refused unless the instalments of each year
   * then add up to the award year.
   */
  replace(
    context: RequestContext,
    awardId: string,
    seen: number,
    instalments: readonly ScheduledInstalment[],
  ): Promise<ScheduleView> {
    return this.unitOfWork.command(context, async (tx) => {
      const award = await this.awards.lock(tx, awardId);
      const planned = await this.payments.lockPlanned(tx, awardId);
      await this.decide(tx, awardId, seen, instalments);
      const before = recorded(await this.queries.view(tx, awardId));
      await this.write(tx, award, planned, instalments);
      const after = await this.queries.view(tx, awardId);
      const changes = changesBetween(before, recorded(after));
      await recordAward(tx, 'awards.replace-schedule', award, changes);
      await this.letters.renew(tx, award);
      return after;
    });
  }

  private async decide(
    tx: Transaction,
    awardId: string,
    seen: number,
    instalments: readonly ScheduledInstalment[],
  ): Promise<void> {
    const loaded = await this.queries.load(tx, awardId);
    requireVersion(loaded.version, seen);
    const conditions = await this.conditions.listOfAward(tx, awardId);
    const asked = {
      ...loaded,
      today: todayInScotland(tx.now),
      standing: loaded.instalments,
      conditionIds: conditions.map(({ id }) => id),
    };
    unwrap(decideSchedule(instalments, asked, tx.actor));
  }

  /**
   * First releases everything that was planned and then takes the new amounts, so that amounts can move between rows.
   */
  private async write(
    tx: Transaction,
    award: AwardRow,
    planned: readonly PaymentRow[],
    instalments: readonly ScheduledInstalment[],
  ): Promise<void> {
    const kept = new Map(instalments.flatMap((row) => (row.id === null ? [] : [[row.id, row]])));
    for (const row of planned) await this.scheduled.free(tx, row);
    for (const row of planned) {
      const wanted = kept.get(row.id);
      if (wanted === undefined) await this.scheduled.cancel(tx, row);
      else await this.scheduled.keep(tx, row, wanted);
    }
    for (const row of instalments) {
      if (row.id === null) await this.scheduled.plan(tx, award, row);
    }
  }
}
