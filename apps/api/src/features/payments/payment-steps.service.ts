import type { AuditChange } from '@almoner/domain/audit';
import type {
  Payment as PaymentSubject,
  PaymentCommand,
  PaymentContext,
  PaymentStatus,
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
  constructor(@Inject(PaymentsRepository) private readonly payments: PaymentsRepository) {}

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
    { command, reason, write }: PaymentStep<Answer>,
  ): Promise<PaymentRow[]> {
    const taken = await write(tx, decided);
    const rows = decided.map(({ payment }) => payment.row);
    const records = taken.map(({ status, changes, notes = [] }, index) => {
      const row = required(rows[index]);
      const moved =
        row.status === status ? [] : [{ field: 'status', from: row.status, to: status }];
      Object.assign(row, changes, { status });
      const action = `payments.${command}` as const;
      return {
        ...auditedPayment(row),
        action,
        changes: [...moved, ...notes],
        reason: reason ?? null,
      };
    });
    const columns = taken.flatMap(({ changes }) => Object.keys(changes));
    await this.payments.saveAll(tx, rows, ['status', ...columns] as (keyof PaymentRow)[]);
    await tx.audit(...records);
    return rows;
  }
}
