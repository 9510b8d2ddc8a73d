import { formatFinancialYear, type FinancialYear } from '@almoner/domain/calendar';
import type { Pence } from '@almoner/domain/money';
import {
  paymentCommands,
  paymentStatusWords,
  triggerWords,
  type PaymentGate,
} from '@almoner/domain/payments';
import { decideListed, unwrap, type Actor } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type {
  CheckedPayment,
  CheckPayments,
  PaymentCheck,
  PaymentItem,
  PaymentList,
  PaymentView,
} from './payments.dto.js';
import { PaymentsRepository } from './payments.repository.js';
import { PAYMENT_FROM, paymentItem, paymentView } from './payments.sql.js';

/** The fields of a payment that the domain words, which the database does not know. */
type PaymentWords = 'financialYear' | 'statusWords' | 'trigger' | 'triggerMet' | 'triggerWords';

export type PaymentItemRow = Omit<PaymentItem, PaymentWords> & {
  readonly financialYear: FinancialYear;
  readonly gate: PaymentGate;
};

/** A payment for its reader: the year as text, and words for its status and for what it waits for. */
export function shownPayment<Row extends PaymentItemRow>(
  { gate, ...row }: Row,
  actor: Actor,
): Omit<Row, PaymentWords | 'gate'> & Pick<PaymentItem, PaymentWords> {
  const rest: Omit<Row, 'gate'> & Pick<PaymentItemRow, 'financialYear' | 'status'> = row;
  return {
    ...(rest as Omit<Row, PaymentWords | 'gate'>),
    trigger: gate.trigger,
    triggerMet: gate.met,
    triggerWords: triggerWords(gate),
    financialYear: formatFinancialYear(rest.financialYear),
    statusWords: paymentStatusWords(rest.status, actor.audience),
  };
}

type ViewRow = Omit<PaymentView, PaymentWords | 'commands'> &
  PaymentItemRow & { readonly amountPence: Pence; readonly approvalRound: number };

@Injectable()
export class PaymentsQueries {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(PaymentsRepository) private readonly payments: PaymentsRepository,
  ) {}

  get(context: RequestContext, id: string): Promise<PaymentView> {
    return this.unitOfWork.read(context, (tx) => this.view(tx, id));
  }

  /** Payments by id, in the order of the ids. */
  async items(tx: Transaction, ids: readonly string[]): Promise<PaymentList> {
    const rows = await tx.query<PaymentItemRow>(
      `SELECT ${paymentItem(tx.actor.audience)} FROM ${PAYMENT_FROM}
        WHERE p.id = ANY ($1) ORDER BY array_position($1::uuid[], p.id)`,
      [ids],
    );
    return { items: rows.map((row) => shownPayment(row, tx.actor)) };
  }

  /** Whether the reader could take a step with each of the payments and, where not, why. */
  check(
    context: RequestContext,
    step: CheckPayments['step'],
    ids: readonly string[],
  ): Promise<PaymentCheck> {
    return this.unitOfWork.read(context, async (tx) => {
      unwrap(decideListed('/paymentIds', ids));
      const { items } = await this.items(tx, ids);
      const views = await this.views(tx, ids);
      const checked = items.map((item, index): CheckedPayment => {
        const answer = views[index]?.commands.find(({ command }) => command === step);
        return { ...item, allowed: answer?.allowed ?? false, reason: answer?.reason ?? null };
      });
      return { items: checked };
    });
  }

  async view(tx: Transaction, id: string): Promise<PaymentView> {
    return required((await this.views(tx, [id]))[0]);
  }

  /** Payments with all their fields, in the order of the ids; leaves out those that are not visible. */
  private async views(tx: Transaction, ids: readonly string[]): Promise<PaymentView[]> {
    const rows = await tx.prepared<ViewRow>(paymentView(tx.actor.audience), [ids]);
    const draws = await this.payments.contextsOf(tx, rows);
    const subjects = await this.payments.subjectsOf(tx, rows);
    return rows.map(({ approvalRound: _round, ...row }, index) => {
      const drawn = required(draws[index]);
      const commands = paymentCommands(required(subjects[index]), drawn, tx.actor);
      return { ...shownPayment(row, tx.actor), commands };
    });
  }
}
