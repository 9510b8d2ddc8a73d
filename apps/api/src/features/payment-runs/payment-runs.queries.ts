import {
  bacsDays,
  payDays,
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
import type { PaymentRunView } from './payment-runs.dto.js';
import { BacsTodayRepository } from './bacs-today.repository.js';
import { RUN_VIEW } from './payment-runs.sql.js';
import { RunPaymentsQueries } from './run-payments.queries.js';

type ViewRow = Omit<
  PaymentRunView,
  | 'statusWords'
  | 'commands'
  | 'payments'
  | 'isOriginatorPlaceholder'
  | 'sendBy'
  | 'arrivesOn'
  | 'payDays'
> &
  Pick<PaymentRun, 'preparers' | 'fundIds' | 'financialYears'>;

@Injectable()
export class PaymentRunsQueries {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(RunPaymentsQueries) private readonly payments: RunPaymentsQueries,
    @Inject(BacsTodayRepository) private readonly bacsToday: BacsTodayRepository,
  ) {}

  get(context: RequestContext, id: string): Promise<PaymentRunView> {
    return this.unitOfWork.read(context, (tx) => this.view(tx, id));
  }

  async view(tx: Transaction, id: string): Promise<PaymentRunView> {
    const [found] = await tx.query<ViewRow>(RUN_VIEW, [id]);
    const { preparers, fundIds, financialYears, ...row } = required(found);
    const { status, payOn } = row;
    const subject = { status, fundIds, financialYears, payOn, preparers };
    const now = await this.bacsToday.on(tx);
    const { sendBy, arrivesOn } = bacsDays(payOn, now.bankHolidays);
    const originator = row.originatorName ?? this.config.bacsOriginator.name;
    return {
      ...row,
      statusWords: paymentRunStatusWords(row.status, tx.actor.audience),
      payments: await this.payments.ofRun(tx, id, row.status),
      isOriginatorPlaceholder: originator === PLACEHOLDER_ORIGINATOR.name,
      sendBy,
      arrivesOn,
      payDays: status === 'prepared' ? payDays(now) : [],
      commands: paymentRunCommands(subject, now, tx.actor),
    };
  }
}
