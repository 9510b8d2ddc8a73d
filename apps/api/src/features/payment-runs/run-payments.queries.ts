import { STOPPABLE_INSTALMENTS } from '@almoner/domain/awards';
import { formatFinancialYear, todayInScotland, type FinancialYear } from '@almoner/domain/calendar';
import type { Pence } from '@almoner/domain/money';
import { payDays, waitingBeforeRun, type PaymentRunStatus } from '@almoner/domain/payment-runs';
import {
  decideEnterRun,
  decideReleasePayment,
  decideSendable,
  paymentStatusWords,
  type Payment as PaymentSubject,
} from '@almoner/domain/payments';
import { permits, refusalSentence, type Decision } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import { sqlTexts } from '../../platform/database/sql-texts.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { READABLE_AWARDS } from '../../readable/awards.sql.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';
import { READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';
import { READABLE_PAYMENTS } from '../../readable/payments.sql.js';
import { referenceValue } from '../../readable/reference-data.sql.js';
import { PaymentsRepository } from '../payments/payments.repository.js';
import type { DuePayment, PaymentRunPreview, RunPaymentView } from './payment-runs.dto.js';
import { BacsTodayRepository } from './bacs-today.repository.js';
import { RUN_PAYMENTS } from './payment-runs.sql.js';

type DueRow = Omit<DuePayment, 'financialYear' | 'statusWords' | 'blockedReason'> & {
  readonly financialYear: FinancialYear;
  readonly amountPence: Pence;
};

type RunRow = DueRow &
  Omit<RunPaymentView, keyof DuePayment> &
  Pick<PaymentSubject, 'approvalsAsked' | 'heldFrom'> & { readonly approvalRound: number };

const MOST = 500;

/** Payments that fall due: $1 the last day, $2 the fund or null, $3 whether they must be approved, $4 today. */
const DUE = `
  SELECT p.id, p.reference, p.award_id AS "awardId", a.reference AS "awardReference", p.organisation_id AS "organisationId",
         o.name AS "organisationName", p.fund_id AS "fundId", f.code AS "fundCode", f.name AS "fundName",
         p.financial_year AS "financialYear", p.amount_pence AS "amountPence", p.due_on AS "dueOn", p.status,
         p.due_on > $4::date + ${referenceValue('earlyPaymentDays', '$4::date')} AS early
    FROM ${READABLE_PAYMENTS} p JOIN ${READABLE_AWARDS} a ON a.id = p.award_id JOIN ${READABLE_FUNDS} f ON f.id = p.fund_id
    JOIN ${READABLE_ORGANISATIONS} o ON o.id = p.organisation_id
   WHERE p.due_on <= $1 AND ($2::uuid IS NULL OR p.fund_id = $2) AND p.status IN (${sqlTexts(STOPPABLE_INSTALMENTS)})
     AND p.method = 'bank' AND (p.status = 'approved') = $3
   ORDER BY p.due_on, p.reference LIMIT ${MOST}`;

function reasonOf<T>(decision: Decision<T>): string | null {
  return decision.ok ? null : refusalSentence(decision.refusal);
}

function shown<Row extends DueRow>(
  row: Row,
  blockedReason: string | null,
): Omit<Row, 'financialYear'> & DuePayment {
  const due: DueRow = row;
  return {
    ...(row as Omit<Row, 'financialYear'>),
    ...due,
    financialYear: formatFinancialYear(due.financialYear),
    statusWords: paymentStatusWords(due.status, 'staff'),
    blockedReason,
  };
}

/** Payments as a run sees them: which can be in it, which cannot leave with it, and why. */
@Injectable()
export class RunPaymentsQueries {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(PaymentsRepository) private readonly payments: PaymentsRepository,
    @Inject(BacsTodayRepository) private readonly bacsToday: BacsTodayRepository,
  ) {}

  /** The payments due by a day: those that a run can take now, and the others with the reason. */
  preview(
    context: RequestContext,
    dueBy: string,
    fundId: string | null,
  ): Promise<PaymentRunPreview> {
    return this.unitOfWork.read(context, async (tx) => {
      const today = todayInScotland(tx.now);
      const rows = await tx.query<DueRow>(DUE, [dueBy, fundId, true, today]);
      const contexts = await this.payments.contextsOf(tx, rows);
      const asked = rows.map((row, index) =>
        shown(row, reasonOf(decideEnterRun(row, required(contexts[index]), tx.actor))),
      );
      const waiting = await tx.query<DueRow>(DUE, [dueBy, fundId, false, today]);
      return {
        payDays: payDays(await this.bacsToday.on(tx)),
        due: asked.filter(({ blockedReason }) => blockedReason === null),
        blocked: [
          ...asked.filter(({ blockedReason }) => blockedReason !== null),
          ...waiting.map((row) => shown(row, waitingBeforeRun(row.status))),
        ],
      };
    });
  }

  /** The payments of a run. While it is prepared, each with the reason why the reader could not release it now. */
  async ofRun(tx: Transaction, id: string, status: PaymentRunStatus): Promise<RunPaymentView[]> {
    const rows = await tx.query<RunRow>(RUN_PAYMENTS, [id, todayInScotland(tx.now)]);
    const reasons = status === 'prepared' ? await this.releaseReasons(tx, rows) : [];
    return rows.map((row, index) => {
      const { approvalRound: _round, approvalsAsked: _asked, heldFrom: _from, ...view } = row;
      return shown(view, reasons[index] ?? null);
    });
  }

  /** A reader who may not release any payment is told the reasons that apply to everybody. */
  private async releaseReasons(tx: Transaction, rows: readonly RunRow[]) {
    const contexts = await this.payments.contextsOf(tx, rows);
    const subjects = await this.payments.subjectsOf(tx, rows);
    return subjects.map((subject, index) => {
      const drawn = required(contexts[index]);
      const mine = permits(tx.actor, 'payments.release', subject.fundId);
      return reasonOf<unknown>(
        mine ? decideReleasePayment(subject, drawn, tx.actor) : decideSendable(subject, drawn),
      );
    });
  }
}
