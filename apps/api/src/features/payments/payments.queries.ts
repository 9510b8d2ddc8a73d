import {
  formatFinancialYear,
  parseFinancialYear,
  type FinancialYear,
} from '@almoner/domain/calendar';
import type { Pence } from '@almoner/domain/money';
import {
  paymentCommands,
  paymentStatusWords,
  triggerWords,
  type PaymentGate,
  type PaymentStatus,
} from '@almoner/domain/payments';
import {
  decideListed,
  fundScope,
  unwrap,
  type Actor,
  type Permission,
} from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { sqlTexts } from '../../platform/database/sql-texts.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Conditions, containing } from '../../platform/http/conditions.js';
import type { Page } from '../../platform/http/list-query.js';
import { keysetPage, type ListStatement } from '../../platform/http/paging.js';
import { byLetters } from '../../platform/http/sorting.js';
import { hasPartIn } from '../separation/held-duties.sql.js';
import type {
  CheckedPayment,
  CheckPayments,
  PaymentCheck,
  PaymentItem,
  PaymentList,
  PaymentListQuery,
  PaymentView,
} from './payments.dto.js';
import { PaymentsRepository } from './payments.repository.js';
import { PAYMENT_FROM, paymentItem, paymentView } from './payments.sql.js';

/** What of a payment is said in words that the database does not know. */
type Worded = 'financialYear' | 'statusWords' | 'trigger' | 'triggerMet' | 'triggerWords';

type ItemRow = Omit<PaymentItem, Worded> & {
  readonly financialYear: FinancialYear;
  readonly gate: PaymentGate;
};

type ViewRow = Omit<PaymentView, Worded | 'commands'> &
  ItemRow & { readonly amountPence: Pence; readonly approvalRound: number };

/** The next step of each state, and who takes it. */
const NEXT_STEPS: readonly (readonly [PaymentStatus, Permission])[] = [
  ['planned', 'payments.request'],
  ['requested', 'payments.approve'],
  ['approved', 'payments.release'],
];

/** Payments whose next step is in the reader's roles, in their funds, and not barred by what they did before. */
function waitingFor({ waitingForMe }: PaymentListQuery, actor: Actor): Conditions {
  const conditions = new Conditions();
  if (waitingForMe === undefined || actor.audience !== 'staff') return conditions;
  const steps = NEXT_STEPS.map(([status, permission]) => {
    const scope = fundScope(actor, permission);
    if (scope === 'all') return `p.status = '${status}'`;
    return scope.length === 0
      ? 'false'
      : `p.status = '${status}' AND p.fund_id IN (${sqlTexts(scope)})`;
  });
  conditions.always(steps.map((step) => `(${step})`).join(' OR '));
  conditions.add(`NOT ${hasPartIn('p', '$::uuid')}`, actor.userId);
  return conditions;
}

function statement(query: PaymentListQuery, actor: Actor): ListStatement {
  const year =
    query.financialYear === undefined ? undefined : parseFinancialYear(query.financialYear);
  return {
    columns: paymentItem(actor.audience),
    from: PAYMENT_FROM,
    id: 'p.id',
    conditions: waitingFor(query, actor)
      .add('p.fund_id = $', query.fundId)
      .add('p.award_id = $', query.awardId)
      .add('p.organisation_id = $', query.organisationId)
      .add('p.status = $', query.status)
      .add('p.financial_year = $', year)
      .add('p.due_on >= $', query.dueFrom)
      .add('p.due_on < $', query.dueBefore)
      .add('p.reference ILIKE $ OR a.reference ILIKE $ OR o.name ILIKE $', containing(query.q)),
    sorts: {
      dueOn: { expression: 'p.due_on', type: 'date' },
      reference: { expression: 'p.reference', type: 'text' },
      amountPence: { expression: 'p.amount_pence', type: 'bigint' },
      status: { expression: 'p.status', type: 'text' },
      organisationName: byLetters('o.name'),
    },
  };
}

function shown<Row extends ItemRow>(
  { gate, ...row }: Row,
  actor: Actor,
): Omit<Row, Worded | 'gate'> & Pick<PaymentItem, Worded> {
  const rest: Omit<Row, 'gate'> & Pick<ItemRow, 'financialYear' | 'status'> = row;
  return {
    ...(rest as Omit<Row, Worded | 'gate'>),
    trigger: gate.trigger,
    triggerMet: gate.met,
    triggerWords: triggerWords(gate),
    financialYear: formatFinancialYear(rest.financialYear),
    statusWords: paymentStatusWords(rest.status, actor.audience),
  };
}

@Injectable()
export class PaymentsQueries {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(PaymentsRepository) private readonly payments: PaymentsRepository,
  ) {}

  list(context: RequestContext, query: PaymentListQuery): Promise<Page<PaymentItem>> {
    return this.unitOfWork.read(context, async (tx) => {
      const asked = { ...query, sort: query.sort ?? 'dueOn' };
      const page = await keysetPage<ItemRow>(tx, statement(query, tx.actor), asked);
      return { ...page, items: page.items.map((item) => shown(item, tx.actor)) };
    });
  }

  get(context: RequestContext, id: string): Promise<PaymentView> {
    return this.unitOfWork.read(context, (tx) => this.view(tx, id));
  }

  /** Payments by id, in the order they are named. */
  async items(tx: Transaction, ids: readonly string[]): Promise<PaymentList> {
    const rows = await tx.query<ItemRow>(
      `SELECT ${paymentItem(tx.actor.audience)} FROM ${PAYMENT_FROM}
        WHERE p.id = ANY ($1) ORDER BY array_position($1::uuid[], p.id)`,
      [ids],
    );
    return { items: rows.map((row) => shown(row, tx.actor)) };
  }

  /** Whether the reader could take a step with each of the payments, and why not. */
  check(
    context: RequestContext,
    step: CheckPayments['step'],
    ids: readonly string[],
  ): Promise<PaymentCheck> {
    return this.unitOfWork.read(context, async (tx) => {
      unwrap(decideListed('/paymentIds', ids));
      const { items } = await this.items(tx, ids);
      const checked: CheckedPayment[] = [];
      for (const item of items) {
        const { commands } = await this.view(tx, item.id);
        const answer = commands.find(({ command }) => command === step);
        checked.push({
          ...item,
          allowed: answer?.allowed ?? false,
          reason: answer?.reason ?? null,
        });
      }
      return { items: checked };
    });
  }

  async view(tx: Transaction, id: string): Promise<PaymentView> {
    const [found] = await tx.query<ViewRow>(paymentView(tx.actor.audience), [id]);
    const row = required(found);
    const draws = await this.payments.contextOf(tx, row, id);
    const subject = await this.payments.subjectOf(tx, row);
    const { approvalRound: _round, ...rest } = row;
    return { ...shown(rest, tx.actor), commands: paymentCommands(subject, draws, tx.actor) };
  }
}
