import { changesBetween } from '@almoner/domain/audit';
import { formatFinancialYear, type FinancialYear } from '@almoner/domain/calendar';
import { negatePence, type Pence } from '@almoner/domain/money';
import {
  decideCancelPayment,
  decideEditPayment,
  decidePlanPayment,
} from '@almoner/domain/payments';
import { unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/http/versions.js';
import { AwardsRepository } from '../awards/awards.repository.js';
import { LetterMaker } from '../letters/letter-maker.js';
import type { PaymentRow } from './payment.entity.js';
import { recordPayment } from './payments.audit.js';
import type { PaymentView } from './payments.dto.js';
import { PaymentsQueries } from './payments.queries.js';
import { PaymentsRepository } from './payments.repository.js';
import { AwardYearsRepository } from '../awards/award-years.repository.js';

/** The fields of an instalment that can be set while it is planned. */
export interface Instalment {
  readonly financialYear: FinancialYear;
  readonly amountPence: Pence;
  readonly dueOn: string;
}

type Recorded = {
  readonly [K in 'financialYear' | 'amountPence' | 'dueOn' | 'status']: string | number;
};

function recorded(payment: PaymentRow): Recorded {
  const { amountPence, dueOn, status } = payment;
  return { financialYear: formatFinancialYear(payment.financialYear), amountPence, dueOn, status };
}

/** Commands on instalments before they are requested. */
@Injectable()
export class PaymentPlanningService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AwardsRepository) private readonly awards: AwardsRepository,
    @Inject(PaymentsRepository) private readonly payments: PaymentsRepository,
    @Inject(AwardYearsRepository) private readonly years: AwardYearsRepository,
    @Inject(LetterMaker) private readonly letters: LetterMaker,
    @Inject(PaymentsQueries) private readonly queries: PaymentsQueries,
  ) {}

  /** Plans an instalment. Refuses with `payments.beyond-award-year` where the award year has too little left. */
  plan(context: RequestContext, awardId: string, instalment: Instalment): Promise<PaymentView> {
    return this.unitOfWork.command(context, async (tx) => {
      const award = await this.awards.lock(tx, awardId);
      const { fundId, organisationId } = award;
      const wanted = { ...instalment, awardId, fundId, organisationId };
      const draws = await this.payments.contextOf(tx, wanted, null);
      unwrap(decidePlanPayment(wanted, draws, tx.actor));
      const payment = await this.payments.insert(tx, wanted);
      const changes = changesBetween({}, recorded(payment));
      await recordPayment(tx, payment, { command: 'plan', changes });
      await this.letters.renew(tx, award);
      return this.queries.view(tx, payment.id);
    });
  }

  /** Changes an instalment that is still planned. */
  edit(
    context: RequestContext,
    id: string,
    seen: number,
    change: Partial<Instalment>,
  ): Promise<PaymentView> {
    return this.unitOfWork.command(context, async (tx) => {
      const { row, subject } = await this.payments.lock(tx, id);
      requireVersion(row.version, seen);
      const before = recorded(row);
      const { awardId, financialYear, amountPence, dueOn } = row;
      const changed = { awardId, financialYear, amountPence, dueOn, ...change };
      const draws = await this.payments.contextOf(tx, changed, id);
      unwrap(decideEditPayment(subject, changed, draws, tx.actor));
      const awardYearId = await this.planAnew(tx, row, changed);
      const saved = await this.payments.save(tx, Object.assign(row, change, { awardYearId }));
      const changes = changesBetween(before, recorded(saved));
      await recordPayment(tx, saved, { command: 'edit', changes });
      await this.letters.renew(tx, await this.awards.get(tx, awardId));
      return this.queries.view(tx, id);
    });
  }

  /** Cancels an instalment that is planned or on hold; its amount can be planned again. */
  cancel(context: RequestContext, id: string): Promise<PaymentView> {
    return this.unitOfWork.command(context, async (tx) => {
      const { row, subject } = await this.payments.lock(tx, id);
      const before = recorded(row);
      const status = unwrap(decideCancelPayment(subject, tx.actor));
      await this.years.change(tx, row, negatePence(row.amountPence));
      const saved = await this.payments.save(tx, Object.assign(row, { status }));
      const changes = changesBetween(before, recorded(saved));
      await recordPayment(tx, saved, { command: 'cancel', changes });
      await this.letters.renew(tx, await this.awards.get(tx, saved.awardId));
      return this.queries.view(tx, id);
    });
  }

  /** Replaces the instalment's part of its year by the new amount and year. Answers the id of the new year. */
  private async planAnew(
    tx: Transaction,
    row: PaymentRow,
    changed: Instalment & { readonly awardId: string },
  ): Promise<string> {
    await this.years.change(tx, row, negatePence(row.amountPence));
    return this.years.change(tx, changed, changed.amountPence);
  }
}
