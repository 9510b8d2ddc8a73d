import {
  decideAcknowledgeRun,
  decideArrival,
  decideCancelRun,
  decideEditRun,
  decidePrepareRun,
  decideRunContents,
  decideRunDay,
} from '@almoner/domain/payment-runs';
import { decideEnterRun, decideLeaveRun, type PaymentStatus } from '@almoner/domain/payments';
import { accept, decideAll, decideListed, refuse, unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/http/versions.js';
import {
  PaymentStepsService,
  writeSame,
  type PaymentStep,
} from '../payments/payment-steps.service.js';
import type { PaymentRow } from '../payments/payment.entity.js';
import { BacsTodayRepository } from './bacs-today.repository.js';
import type { PaymentRunRow } from './payment-run.entity.js';
import { recordRun } from './payment-runs.audit.js';
import type { PaymentRunView } from './payment-runs.dto.js';
import { PaymentRunsQueries } from './payment-runs.queries.js';
import { PaymentRunsRepository } from './payment-runs.repository.js';

const ENTER: PaymentStep<PaymentStatus> = {
  command: 'enter-run',
  decide: decideEnterRun,
  write: writeSame({}),
};

const LEAVE: PaymentStep<PaymentStatus> = {
  command: 'leave-run',
  decide: (payment, _draws, actor) => decideLeaveRun(payment, actor),
  write: writeSame({ earlySendingReason: null }),
};

/** The payments that are put into a run, and why those of them that are early cannot wait. */
interface Entering {
  readonly paymentIds: readonly string[];
  /** Null where nothing was said. */
  readonly earlyReason: string | null;
}

/** Commands on payment runs before their release, and the bank's acknowledgement after it. */
@Injectable()
export class PaymentRunsUseCase {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(PaymentStepsService) private readonly steps: PaymentStepsService,
    @Inject(PaymentRunsRepository) private readonly runs: PaymentRunsRepository,
    @Inject(PaymentRunsQueries) private readonly queries: PaymentRunsQueries,
    @Inject(BacsTodayRepository) private readonly bacsToday: BacsTodayRepository,
  ) {}

  /** Prepares a run of approved payments. A refusal names each payment that cannot be in it. */
  prepare(
    context: RequestContext,
    { paymentIds, earlyReason }: Entering,
    payOn: string,
  ): Promise<PaymentRunView> {
    return this.unitOfWork.command(context, async (tx) => {
      const payments = await this.enter(tx, { paymentIds, earlyReason });
      const fundIds = fundsOf(payments);
      const amounts = payments.map(({ amountPence }) => amountPence);
      const financialYears = yearsOf(payments);
      const wanted = { fundIds, financialYears, payOn, amounts };
      unwrap(decidePrepareRun(wanted, await this.bacsToday.on(tx), tx.actor));
      const preparedById = tx.actor.userId;
      const run = await this.runs.insert(tx, { fundIds, payOn, preparedById });
      await this.runs.putIn(tx, run.id, payments);
      const changes = [
        { field: 'payOn', from: null, to: payOn },
        { field: 'payments', from: null, to: referencesOf(payments) },
      ];
      await recordRun(tx, run, { command: 'prepare', changes });
      return this.queries.view(tx, run.id);
    });
  }

  /** Changes the day on which a prepared run is to be paid. */
  edit(
    context: RequestContext,
    id: string,
    seen: number,
    { payOn }: { readonly payOn: string },
  ): Promise<PaymentRunView> {
    return this.unitOfWork.command(context, async (tx) => {
      const run = await this.lockToEdit(tx, id);
      requireVersion(run.version, seen);
      const financialYears = yearsOf(await this.runs.paymentsIn(tx, id));
      unwrap(decideRunDay({ payOn, financialYears }, await this.bacsToday.on(tx)));
      const changes = [{ field: 'payOn', from: run.payOn, to: payOn }];
      await this.runs.save(tx, Object.assign(run, { payOn }));
      await recordRun(tx, run, { command: 'edit', changes });
      return this.queries.view(tx, id);
    });
  }

  /** Adds approved payments to a prepared run. */
  putIn(context: RequestContext, id: string, entering: Entering): Promise<PaymentRunView> {
    return this.unitOfWork.command(context, async (tx) => {
      const run = await this.lockToEdit(tx, id);
      const payments = await this.enter(tx, entering);
      await this.runs.putIn(tx, id, payments);
      const { payOn } = run;
      unwrap(decideArrival(yearsOf(payments), payOn, await this.bacsToday.on(tx)));
      await this.saveContents(tx, run);
      const changes = [{ field: 'payments', from: null, to: referencesOf(payments) }];
      await recordRun(tx, run, { command: 'put-in', changes });
      return this.queries.view(tx, id);
    });
  }

  /**
   * Takes payments out of a prepared run; they are approved again. The last payment cannot be taken out: the run is
   * cancelled instead.
   */
  takeOut(
    context: RequestContext,
    id: string,
    paymentIds: readonly string[],
  ): Promise<PaymentRunView> {
    return this.unitOfWork.command(context, async (tx) => {
      const run = await this.lockToEdit(tx, id);
      const payments = await this.leave(tx, id, paymentIds);
      await this.saveContents(tx, run);
      const changes = [{ field: 'payments', from: referencesOf(payments), to: null }];
      await recordRun(tx, run, { command: 'take-out', changes });
      return this.queries.view(tx, id);
    });
  }

  /** Cancels a prepared run; its payments are approved again. */
  cancel(context: RequestContext, id: string, reason: string): Promise<PaymentRunView> {
    return this.unitOfWork.command(context, async (tx) => {
      const run = await this.runs.lock(tx, id);
      unwrap(decideCancelRun(await this.runs.subjectOf(tx, run), tx.actor));
      await this.leave(tx, id, await this.idsIn(tx, id));
      const closing = { cancelledAt: tx.now, cancelledById: tx.actor.userId };
      const changed = { ...closing, status: 'cancelled' as const, cancelledReason: reason };
      await this.runs.save(tx, Object.assign(run, changed));
      const changes = [{ field: 'status', from: 'prepared', to: 'cancelled' }];
      await recordRun(tx, run, { command: 'cancel', changes, reason });
      return this.queries.view(tx, id);
    });
  }

  /** Records that the bank took payments of a released run: the named ones, or all that still wait. */
  acknowledge(
    context: RequestContext,
    id: string,
    paymentIds: readonly string[] | null,
  ): Promise<PaymentRunView> {
    return this.unitOfWork.command(context, async (tx) => {
      const run = await this.runs.lock(tx, id);
      unwrap(decideAcknowledgeRun(await this.runs.subjectOf(tx, run), tx.actor));
      const asked = paymentIds === null ? await this.idsIn(tx, id) : paymentIds;
      await this.requireIn(tx, id, asked);
      const references = await this.runs.acknowledge(tx, id, asked);
      const changes = [{ field: 'acknowledged', from: null, to: references }];
      await recordRun(tx, run, { command: 'acknowledge', changes });
      return this.queries.view(tx, id);
    });
  }

  private async lockToEdit(tx: Transaction, id: string): Promise<PaymentRunRow> {
    const run = await this.runs.lock(tx, id);
    unwrap(decideEditRun(await this.runs.subjectOf(tx, run), tx.actor));
    return run;
  }

  private enter(tx: Transaction, { paymentIds, earlyReason }: Entering): Promise<PaymentRow[]> {
    return this.steps.takeAll(tx, paymentIds, { ...ENTER, sendingEarly: earlyReason });
  }

  private async leave(
    tx: Transaction,
    runId: string,
    paymentIds: readonly string[],
  ): Promise<PaymentRow[]> {
    await this.requireIn(tx, runId, paymentIds);
    const payments = await this.steps.takeAll(tx, paymentIds, LEAVE);
    await this.runs.takeOut(tx, runId, paymentIds);
    return payments;
  }

  private async idsIn(tx: Transaction, runId: string): Promise<string[]> {
    return (await this.runs.paymentsIn(tx, runId)).map(({ paymentId }) => paymentId);
  }

  /** Refuses payments that are not in the run, by their place in the list. */
  private async requireIn(
    tx: Transaction,
    runId: string,
    paymentIds: readonly string[],
  ): Promise<void> {
    const held = new Set(await this.idsIn(tx, runId));
    const items = unwrap(decideListed('/paymentIds', paymentIds));
    const list = { pointer: '/paymentIds', items, name: () => 'This payment' };
    unwrap(decideAll(list, (id) => (held.has(id) ? accept(null) : refuse('payments.not-in-run'))));
  }

  /** Saves the run after its payments changed: its funds are those of its payments. */
  private async saveContents(tx: Transaction, run: PaymentRunRow): Promise<void> {
    const payments = await this.runs.paymentsIn(tx, run.id);
    unwrap(decideRunContents(payments.map(({ amountPence }) => amountPence)));
    await this.runs.save(tx, Object.assign(run, { fundIds: fundsOf(payments) }));
  }
}

function fundsOf(payments: readonly { readonly fundId: string }[]): string[] {
  return [...new Set(payments.map(({ fundId }) => fundId))].sort();
}

function yearsOf(payments: readonly { readonly financialYear: number }[]): number[] {
  return [...new Set(payments.map(({ financialYear }) => financialYear))];
}

function referencesOf(payments: readonly { readonly reference: string }[]): string[] {
  return payments.map(({ reference }) => reference).sort();
}
