import { todayInScotland } from '@almoner/domain/calendar';
import {
  paymentRunCommands,
  paymentRunStatusWords,
  type PaymentRun,
} from '@almoner/domain/payment-runs';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../../platform/config/config.module.js';
import { PLACEHOLDER_ORIGINATOR, type Config } from '../../platform/config/config.js';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Conditions, containing } from '../../platform/http/conditions.js';
import type { Page } from '../../platform/http/list-query.js';
import { keysetPage, type ListStatement } from '../../platform/http/paging.js';
import { READABLE_PAYMENTS } from '../../readable/payments.sql.js';
import type { PaymentRunItem, PaymentRunListQuery, PaymentRunView } from './payment-runs.dto.js';
import { RUN_FROM, RUN_ITEM, RUN_STATUS, RUN_VIEW } from './payment-runs.sql.js';
import { RunPaymentsQueries } from './run-payments.queries.js';

type ItemRow = Omit<PaymentRunItem, 'statusWords'>;

type ViewRow = Omit<
  PaymentRunView,
  'statusWords' | 'commands' | 'payments' | 'isOriginatorPlaceholder'
> &
  Pick<PaymentRun, 'preparers' | 'fundIds'>;

function statement(query: PaymentRunListQuery): ListStatement {
  return {
    columns: RUN_ITEM,
    from: RUN_FROM,
    id: 'r.id',
    conditions: new Conditions()
      .add(`${RUN_STATUS} = $`, query.status)
      .add('$ = ANY (r.fund_ids)', query.fundId)
      .add('r.pay_on >= $', query.payFrom)
      .add('r.pay_on <= $', query.payTo)
      .add(
        `r.reference ILIKE $ OR EXISTS (
           SELECT FROM payment_run_payments x JOIN ${READABLE_PAYMENTS} y ON y.id = x.payment_id
            WHERE x.run_id = r.id AND x.taken_out_at IS NULL AND y.reference ILIKE $)`,
        containing(query.q),
      ),
    sorts: {
      payOn: { expression: 'r.pay_on', type: 'date' },
      reference: { expression: 'r.reference', type: 'text' },
      totalPence: { expression: 'held.pence', type: 'bigint' },
    },
  };
}

@Injectable()
export class PaymentRunsQueries {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(RunPaymentsQueries) private readonly payments: RunPaymentsQueries,
  ) {}

  list(context: RequestContext, query: PaymentRunListQuery): Promise<Page<PaymentRunItem>> {
    return this.unitOfWork.read(context, async (tx) => {
      const asked = { ...query, sort: query.sort ?? '-payOn' };
      const page = await keysetPage<ItemRow>(tx, statement(query), asked);
      const items = page.items.map((item) => ({
        ...item,
        statusWords: paymentRunStatusWords(item.status, tx.actor.audience),
      }));
      return { ...page, items };
    });
  }

  get(context: RequestContext, id: string): Promise<PaymentRunView> {
    return this.unitOfWork.read(context, (tx) => this.view(tx, id));
  }

  async view(tx: Transaction, id: string): Promise<PaymentRunView> {
    const [found] = await tx.query<ViewRow>(RUN_VIEW, [id]);
    const { preparers, fundIds, ...row } = required(found);
    const subject = { status: row.status, fundIds, payOn: row.payOn, preparers };
    const originator = row.originatorName ?? this.config.bacsOriginator.name;
    return {
      ...row,
      statusWords: paymentRunStatusWords(row.status, tx.actor.audience),
      payments: await this.payments.ofRun(tx, id, row.status),
      isOriginatorPlaceholder: originator === PLACEHOLDER_ORIGINATOR.name,
      commands: paymentRunCommands(subject, todayInScotland(tx.now), tx.actor),
    };
  }
}
