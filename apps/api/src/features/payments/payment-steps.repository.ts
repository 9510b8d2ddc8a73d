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
  decideAll,
  decideListed,
  refuse,
  unwrap,
  type Actor,
  type Decision,
} from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';
import type { PaymentRow } from './payment.entity.js';
import { recordPayment } from './payments.audit.js';
import { PaymentsRepository, type DecidablePayment } from './payments.repository.js';

/** What a decided step writes. */
export interface TakenStep {
  readonly status: PaymentStatus;
  readonly changes: Partial<PaymentRow>;
  /** What the history says beside the change of state. */
  readonly notes?: readonly AuditChange[];
}

/** A step of a payment: who decides it, what follows from the decision, why it is taken. */
export interface PaymentStep<Answer> {
  readonly command: PaymentCommand;
  readonly decide: (
    payment: PaymentSubject,
    draws: PaymentContext,
    actor: Actor,
  ) => Decision<Answer>;
  readonly write: (
    tx: Transaction,
    answer: Answer,
    payment: DecidablePayment,
  ) => TakenStep | Promise<TakenStep>;
  readonly reason?: string;
}

interface Decided<Answer> {
  readonly payment: DecidablePayment;
  readonly answer: Answer;
}

interface Asked<Answer> {
  /** What a person calls it: its reference, or the id where it is not visible. */
  readonly name: string;
  readonly decision: Decision<Decided<Answer>>;
}

/** Payments on their way: one step of one payment, or of many at once, all or none. */
@Injectable()
export class PaymentStepsRepository {
  constructor(@Inject(PaymentsRepository) private readonly payments: PaymentsRepository) {}

  /** Takes one step of one payment. */
  async take<Answer>(tx: Transaction, id: string, step: PaymentStep<Answer>): Promise<PaymentRow> {
    const payment = await this.payments.lock(tx, id);
    return this.write(tx, { payment, answer: unwrap(await this.decide(tx, payment, step)) }, step);
  }

  /** The same step of many payments; a refusal names each that cannot take it by `/paymentIds/{place}`. */
  async takeAll<Answer>(
    tx: Transaction,
    ids: readonly string[],
    step: PaymentStep<Answer>,
  ): Promise<PaymentRow[]> {
    unwrap(decideListed('/paymentIds', ids));
    const asked = await this.askedFor(tx, ids, step);
    const list = { pointer: '/paymentIds', items: asked, name: ({ name }: Asked<Answer>) => name };
    const all = unwrap(decideAll(list, ({ decision }) => decision));
    const taken: PaymentRow[] = [];
    for (const decided of all) taken.push(await this.write(tx, decided, step));
    return taken;
  }

  /** Every payment of the list with its decision, in the order of the list. */
  private async askedFor<Answer>(
    tx: Transaction,
    ids: readonly string[],
    step: PaymentStep<Answer>,
  ): Promise<Asked<Answer>[]> {
    const locked = await this.payments.lockAll(tx, ids);
    const byId = new Map(locked.map((payment) => [payment.row.id, payment]));
    const asked: Asked<Answer>[] = [];
    for (const id of ids) {
      const payment = byId.get(id);
      if (!payment) asked.push({ name: id, decision: refuse('shared.not-found') });
      else {
        const decision = await this.decide(tx, payment, step);
        const name = payment.row.reference;
        asked.push({ name, decision: andThen(decision, (answer) => accept({ payment, answer })) });
      }
    }
    return asked;
  }

  private async decide<Answer>(
    tx: Transaction,
    { row, subject }: DecidablePayment,
    step: PaymentStep<Answer>,
  ): Promise<Decision<Answer>> {
    return step.decide(subject, await this.payments.contextOf(tx, row, row.id), tx.actor);
  }

  private async write<Answer>(
    tx: Transaction,
    { payment, answer }: Decided<Answer>,
    { command, reason, write }: PaymentStep<Answer>,
  ): Promise<PaymentRow> {
    const { row } = payment;
    const from = row.status;
    const { status, changes, notes = [] } = await write(tx, answer, payment);
    const saved = await this.payments.save(tx, Object.assign(row, changes, { status }));
    const moved = from === status ? [] : [{ field: 'status', from, to: status }];
    await recordPayment(tx, saved, { command, changes: [...moved, ...notes], reason });
    return saved;
  }
}
