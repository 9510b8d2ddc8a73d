import type { AuditChange } from '@almoner/domain/audit';
import { todayInScotland } from '@almoner/domain/calendar';
import {
  decideEarly,
  isEarly,
  type Payment as PaymentSubject,
  type PaymentCommand,
  type PaymentContext,
  type PaymentStatus,
} from '@almoner/domain/payments';
import {
  accept,
  andThen,
  decideListed,
  refuse,
  unwrap,
  type Actor,
  type Decision,
} from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { decideTogether } from '../../platform/audit/last-change.js';
import { required } from '../../platform/database/find.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { ReferenceDataRepository } from '../reference-data/reference-data.repository.js';
import type { PaymentRow } from './payment.entity.js';
import { auditedPayment } from './payments.audit.js';
import { PaymentsRepository, type DecidablePayment } from './payments.repository.js';

/** The columns of a payment that an allowed step writes. */
export interface TakenStep {
  readonly status: PaymentStatus;
  readonly changes: Partial<PaymentRow>;
  /** What the history records besides the change of status. */
  readonly notes?: readonly AuditChange[];
}

/** A payment with the rules' answer. */
export interface DecidedPayment<Answer> {
  readonly payment: DecidablePayment;
  readonly answer: Answer;
}

/** A step of a payment: the rule that decides it, what it writes in each payment, and its reason. */
export interface PaymentStep<Answer> {
  readonly command: PaymentCommand;
  readonly decide: (
    payment: PaymentSubject,
    draws: PaymentContext,
    actor: Actor,
  ) => Decision<Answer>;
  readonly write: (
    tx: Transaction,
    decided: readonly DecidedPayment<Answer>[],
  ) => readonly TakenStep[] | Promise<readonly TakenStep[]>;
  readonly reason?: string;
  /** For a step that sends money on its way: why early payments cannot wait; null where nothing was said. */
  readonly sendingEarly?: string | null;
}

/** Makes a step write the same columns in every payment, besides its new status. */
export function writeSame(changes: TakenStep['changes']): PaymentStep<PaymentStatus>['write'] {
  return (_tx, decided) => decided.map(({ answer: status }) => ({ status, changes }));
}

/**
 * Takes one step of one payment or of many at once, all or none. The number of statements does not depend on the number
 * of payments.
 */
@Injectable()
export class PaymentStepsService {
  constructor(
    @Inject(PaymentsRepository) private readonly payments: PaymentsRepository,
    @Inject(ReferenceDataRepository) private readonly referenceData: ReferenceDataRepository,
  ) {}

  async take<Answer>(tx: Transaction, id: string, step: PaymentStep<Answer>): Promise<PaymentRow> {
    const { payment, decision } = required((await this.ask(tx, [id], step)).get(id));
    const [taken] = await this.write(tx, [{ payment, answer: unwrap(decision) }], step);
    return required(taken);
  }

  /** Takes the same step of many payments. A refusal names each refused payment by `/paymentIds/{place}`. */
  async takeAll<Answer>(
    tx: Transaction,
    ids: readonly string[],
    step: PaymentStep<Answer>,
  ): Promise<PaymentRow[]> {
    unwrap(decideListed('/paymentIds', ids));
    const asked = await this.ask(tx, ids, step);
    const name = (id: string) => asked.get(id)?.payment.row.reference ?? id;
    const list = { pointer: '/paymentIds', items: ids, name };
    const decided = await decideTogether(
      tx,
      list,
      (id) => id,
      (id) => {
        const found = asked.get(id);
        if (!found) return refuse('shared.not-found');
        const { payment, decision } = found;
        return andThen(decision, (answer) => accept({ payment, answer }));
      },
    );
    return this.write(tx, decided, step);
  }

  /** Locks payments and applies the rule to each; leaves out those that are not visible. */
  private async ask<Answer>(tx: Transaction, ids: readonly string[], step: PaymentStep<Answer>) {
    const locked = await this.payments.lockAll(tx, ids);
    const draws = await this.payments.contextsOf(
      tx,
      locked.map(({ row }) => row),
    );
    return new Map(
      locked.map((payment, index) => {
        const decision = step.decide(payment.subject, required(draws[index]), tx.actor);
        return [payment.row.id, { payment, decision }];
      }),
    );
  }

  private async write<Answer>(
    tx: Transaction,
    decided: readonly DecidedPayment<Answer>[],
    step: PaymentStep<Answer>,
  ): Promise<PaymentRow[]> {
    const { command, reason, write } = step;
    const rows = decided.map(({ payment }) => payment.row);
    const early = await this.sentEarly(tx, rows, step.sendingEarly);
    const taken = await write(tx, decided);
    const records = taken.map(({ status, changes, notes = [] }, index) => {
      const row = required(rows[index]);
      const moved =
        row.status === status ? [] : [{ field: 'status', from: row.status, to: status }];
      const why = early?.get(row.id) ?? null;
      const earlySending = early === null ? {} : { earlySendingReason: why };
      Object.assign(row, changes, earlySending, { status });
      const said = why === null ? [] : [{ field: 'earlySendingReason', from: null, to: why }];
      const action = `payments.${command}` as const;
      return {
        ...auditedPayment(row),
        action,
        changes: [...moved, ...notes, ...said],
        reason: reason ?? null,
      };
    });
    const columns = taken.flatMap(({ changes }) => Object.keys(changes));
    const sending = early === null ? [] : ['earlySendingReason'];
    const written = ['status', ...columns, ...sending] as (keyof PaymentRow)[];
    await this.payments.saveAll(tx, rows, written);
    await tx.audit(...records);
    return rows;
  }

  /** Why each early payment is sent, by its id; null where the step sends nothing. */
  private async sentEarly(
    tx: Transaction,
    rows: readonly PaymentRow[],
    reason: string | null | undefined,
  ): Promise<ReadonlyMap<string, string> | null> {
    if (reason === undefined) return null;
    const today = todayInScotland(tx.now);
    const { earlyPaymentDays } = await this.referenceData.inForce(tx, today);
    const limit = { today, earlyPaymentDays };
    const kept = unwrap(decideEarly(rows, reason, limit));
    const early = kept === null ? [] : rows.filter(({ dueOn }) => isEarly(dueOn, limit));
    return new Map(early.map(({ id }) => [id, kept ?? '']));
  }
}
