import { todayInScotland } from '@almoner/domain/calendar';
import {
  decideArrival,
  decideReleaseRun,
  decideRunContents,
  payDays,
} from '@almoner/domain/payment-runs';
import {
  decideReleaseAlone,
  decideReleasePayment,
  type PaymentStatus,
} from '@almoner/domain/payments';
import { unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ActivatedAwardsService } from '../awards/activated-awards.service.js';
import { FunderSplitsRepository } from '../match-funding/funder-splits.repository.js';
import { PaymentStepsService, type PaymentStep } from '../payments/payment-steps.service.js';
import type { PaymentRow } from '../payments/payment.entity.js';
import type { PaymentView } from '../payments/payments.dto.js';
import { PaymentsQueries } from '../payments/payments.queries.js';
import { BacsTodayRepository } from './bacs-today.repository.js';
import type { PaymentRunRow } from './payment-run.entity.js';
import { recordRun } from './payment-runs.audit.js';
import type { PaymentRunView } from './payment-runs.dto.js';
import { PaymentRunsQueries } from './payment-runs.queries.js';
import { PaymentRunsRepository } from './payment-runs.repository.js';
import { RunDestinationsRepository } from './run-destinations.repository.js';

const RELEASE: PaymentStep<PaymentStatus> = {
  command: 'release',
  decide: decideReleasePayment,
  write: (tx, decided) =>
    decided.map(({ answer: status }) => ({
      status,
      changes: {
        releasedAt: tx.now,
        releasedById: tx.actor.userId,
        sentOn: todayInScotland(tx.now),
      },
    })),
};

const RELEASE_ALONE = { ...RELEASE, decide: decideReleaseAlone };

/** Releases payments: a whole run, or one payment in a run of its own. */
@Injectable()
export class PaymentRunReleaseUseCase {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(ActivatedAwardsService) private readonly awards: ActivatedAwardsService,
    @Inject(PaymentStepsService) private readonly steps: PaymentStepsService,
    @Inject(PaymentRunsRepository) private readonly runs: PaymentRunsRepository,
    @Inject(RunDestinationsRepository) private readonly destinations: RunDestinationsRepository,
    @Inject(FunderSplitsRepository) private readonly funders: FunderSplitsRepository,
    @Inject(PaymentRunsQueries) private readonly queries: PaymentRunsQueries,
    @Inject(PaymentsQueries) private readonly paymentQueries: PaymentsQueries,
    @Inject(BacsTodayRepository) private readonly bacsToday: BacsTodayRepository,
  ) {}

  /**
   * Sends every payment of a run, or none. The rules check again whether each payment may leave and whether this person
   * may release it. A refusal names each refused payment by its place in the run.
   */
  release(context: RequestContext, id: string): Promise<PaymentRunView> {
    return this.unitOfWork.command(context, async (tx) => {
      const run = await this.runs.lock(tx, id);
      const subject = await this.runs.subjectOf(tx, run);
      unwrap(decideReleaseRun(subject, await this.bacsToday.on(tx), tx.actor));
      const ids = (await this.runs.paymentsIn(tx, id)).map(({ paymentId }) => paymentId);
      await this.finish(tx, run, await this.steps.takeAll(tx, ids, RELEASE));
      return this.queries.view(tx, id);
    });
  }

  /**
   * Sends one approved payment in a run of its own, which is made and released at once. One that is early needs a reason.
   */
  releaseOne(
    context: RequestContext,
    paymentId: string,
    earlyReason: string | null,
  ): Promise<PaymentView> {
    return this.unitOfWork.command(context, async (tx) => {
      const step = { ...RELEASE_ALONE, sendingEarly: earlyReason };
      const sent = await this.steps.take(tx, paymentId, step);
      unwrap(decideRunContents([sent.amountPence]));
      const now = await this.bacsToday.on(tx);
      const { payOn } = required(payDays(now)[0]);
      unwrap(decideArrival([sent.financialYear], payOn, now));
      const run = await this.runs.insert(tx, { fundIds: [sent.fundId], payOn, preparedById: null });
      await this.runs.putIn(tx, run.id, [sent]);
      await this.finish(tx, run, [sent]);
      return this.paymentQueries.view(tx, paymentId);
    });
  }

  /** Records where sent payments went and how they are split over the fund's funders, and makes their awards active. */
  private async finish(
    tx: Transaction,
    run: PaymentRunRow,
    sent: readonly PaymentRow[],
  ): Promise<void> {
    const files = await this.destinations.keep(tx, run);
    const released = { status: 'released' as const, releasedById: tx.actor.userId };
    await this.runs.save(tx, Object.assign(run, files, released));
    await this.awards.activate(tx, sent);
    await this.funders.split(tx, sent);
    const changes = [
      { field: 'status', from: 'prepared', to: 'released' },
      { field: 'bacsSha256', from: null, to: files.bacsSha256 },
    ];
    await recordRun(tx, run, { command: 'release', changes });
  }
}
