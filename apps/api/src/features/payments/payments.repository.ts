import { todayInScotland } from '@almoner/domain/calendar';
import { addPence, type Pence } from '@almoner/domain/money';
import {
  DATE_GATE,
  FREED_PAYMENT_STATUSES,
  type Payment as PaymentSubject,
  type PaymentContext,
  type PaymentGate,
} from '@almoner/domain/payments';
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { CommandedRecords } from '../../platform/commands/regular-commands.js';
import { lockMany, required } from '../../platform/database/find.js';
import { saveVersion, saveVersions } from '../../platform/database/save-version.js';
import { sqlTexts } from '../../platform/database/sql-texts.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { READABLE_AWARDS, READABLE_AWARD_YEARS } from '../../readable/awards.sql.js';
import { BankAccountsRepository } from '../bank-accounts/bank-accounts.repository.js';
import { bankDetailsState, payeeName } from '../../readable/bank-accounts.sql.js';
import { referenceValue } from '../../readable/reference-data.sql.js';
import { SeparationRepository } from '../separation/separation.repository.js';
import { PAYMENT_GATE } from '../../readable/payments.sql.js';
import { PaymentRow } from './payment.entity.js';
import { auditedPayment } from './payments.audit.js';
import { AwardYearsRepository, type PlannedYear } from '../awards/award-years.repository.js';

/** A locked payment. */
export interface LockedPayment {
  readonly row: PaymentRow;
  /** The budget line of its award year. */
  readonly budgetLineId: string;
}

/** A locked payment with everything the rules need for the steps before it is sent. */
export interface DecidablePayment extends LockedPayment {
  readonly subject: PaymentSubject;
}

/** A new instalment of an award. */
export interface NewPayment extends PlannedYear {
  readonly fundId: string;
  readonly organisationId: string;
  readonly amountPence: Pence;
  readonly dueOn: string;
}

/** Identifies a payment, its award and organisation, and its present round of approvals. */
interface PaymentKey {
  readonly id: string;
  readonly awardId: string;
  readonly approvalRound: number;
}

/**
 * The awards and years behind payments: $1 the awards, $2 the years, $3 the payments, $4 today; a payment is not counted in the
 * planned amount of its own year.
 */
const CONTEXTS = `
  SELECT a.status AS "awardStatus",
         (SELECT jsonb_build_object('financialYear', y.financial_year, 'amountPence', y.amount_pence, 'status', y.status)
            FROM ${READABLE_AWARD_YEARS} y WHERE y.award_id = a.id AND y.financial_year = asked.year) AS year,
         (SELECT coalesce(jsonb_agg(p.amount_pence - p.recovered_pence), '[]') FROM payments p
           WHERE p.award_id = a.id AND p.financial_year = asked.year
             AND p.status NOT IN (${sqlTexts(FREED_PAYMENT_STATUSES)})
             AND p.id IS DISTINCT FROM asked.id) AS "othersPence",
         (SELECT ${PAYMENT_GATE} FROM payments p WHERE p.id = asked.id) AS gate,
         ${bankDetailsState('a.organisation_id')} AS "bankDetails", ${payeeName('a.organisation_id')} AS "payeeName",
         ${referenceValue('bacsCreditPence', '$4::date')} AS "bacsCreditPence"
    FROM unnest($1::uuid[], $2::integer[], $3::uuid[]) WITH ORDINALITY AS asked (award_id, year, id, place)
    JOIN ${READABLE_AWARDS} a ON a.id = asked.award_id ORDER BY asked.place`;

/** Instalments and payments of awards. Whoever changes one locks its award first, then the payment. */
@Injectable()
export class PaymentsRepository implements CommandedRecords<PaymentRow, PaymentSubject> {
  readonly entity = PaymentRow;
  readonly audited = auditedPayment;

  constructor(
    @Inject(AwardYearsRepository) private readonly years: AwardYearsRepository,
    @Inject(SeparationRepository) private readonly separation: SeparationRepository,
    @Inject(BankAccountsRepository) private readonly bankAccounts: BankAccountsRepository,
  ) {}

  async lock(tx: Transaction, id: string): Promise<DecidablePayment> {
    const [locked] = await this.lockAll(tx, [id]);
    return required(locked);
  }

  /**
   * Locks payments as `lockRows` does, locks the bank details they go to against change, and loads which duties people
   * have in each.
   */
  async lockAll(tx: Transaction, ids: readonly string[]): Promise<DecidablePayment[]> {
    const all = await this.lockRows(tx, ids);
    const rows = all.map(({ row }) => row);
    await this.bankAccounts.lockOrganisations(
      tx,
      rows.map(({ organisationId }) => organisationId),
    );
    const subjects = await this.subjectsOf(tx, rows);
    return all.map((locked, index) => ({ ...locked, subject: required(subjects[index]) }));
  }

  /** Payments as the rules take them before they are sent, in the same order, by two statements. */
  async subjectsOf(
    tx: Transaction,
    rows: readonly (Omit<PaymentSubject, 'duties' | 'approvalsGiven'> & PaymentKey)[],
  ): Promise<PaymentSubject[]> {
    const ids = rows.map(({ id }) => id);
    const duties = await this.separation.dutiesOnPayments(tx, ids);
    const given = await this.approvalsOf(tx, ids);
    return rows.map((row) => {
      const { id, approvalRound } = row;
      const own = given.find((x) => x.id === id && x.round === approvalRound);
      return { ...row, duties: duties.get(id) ?? [], approvalsGiven: own?.given ?? 0 };
    });
  }

  /** Payments by id as the rules take them, without locking them; leaves out those that are not visible. */
  async decidableOf(tx: Transaction, ids: readonly string[]): Promise<Map<string, PaymentSubject>> {
    const rows = await tx.manager.findBy(PaymentRow, { id: In([...ids]) });
    const subjects = await this.subjectsOf(tx, rows);
    return new Map(rows.map(({ id }, index) => [id, required(subjects[index])]));
  }

  /**
   * Locks payments and their awards, always in the same order, so that two transactions cannot block each other.
   * Answers the payments in the order of their budget lines, in which journals must be posted. Leaves out those that
   * are not visible.
   */
  async lockRows(tx: Transaction, ids: readonly string[]): Promise<LockedPayment[]> {
    await tx.query(
      `SELECT FROM ${READABLE_AWARDS} WHERE id IN (SELECT award_id FROM payments WHERE id = ANY ($1))
        ORDER BY id FOR UPDATE`,
      [ids],
    );
    const rows = await lockMany(tx, PaymentRow, ids);
    const lines = await this.budgetLinesOf(tx, rows);
    const locked = rows.map((row) => ({
      row,
      budgetLineId: required(lines.get(row.awardYearId)),
    }));
    return locked.sort((a, b) => a.budgetLineId.localeCompare(b.budgetLineId));
  }

  /** Locks the planned instalments of an award, in the order of their ids. */
  lockPlanned(tx: Transaction, awardId: string): Promise<PaymentRow[]> {
    return tx.manager.find(PaymentRow, {
      where: { awardId, status: 'planned' },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /**
   * The award and year behind a payment, without counting the payment `id` itself; not-found where the award is not
   * visible.
   */
  async contextOf(
    tx: Transaction,
    { awardId, financialYear }: PlannedYear,
    id: string | null,
  ): Promise<PaymentContext> {
    return required((await this.contextsOf(tx, [{ awardId, financialYear, id }]))[0]);
  }

  /** The awards and years behind several payments, in their order, by one statement. */
  async contextsOf(
    tx: Transaction,
    payments: readonly (PlannedYear & { readonly id: string | null })[],
  ): Promise<PaymentContext[]> {
    const today = todayInScotland(tx.now);
    const found = await tx.prepared<
      Omit<PaymentContext, 'gate' | 'today'> & { gate: PaymentGate | null }
    >(CONTEXTS, [
      payments.map(({ awardId }) => awardId),
      payments.map(({ financialYear }) => financialYear),
      payments.map(({ id }) => id),
      today,
    ]);
    return payments.map((_payment, index) => {
      const { gate, ...context } = required(found[index]);
      return { ...context, gate: gate ?? DATE_GATE, today };
    });
  }

  /** Inserts a planned payment, and takes its amount from what the award year has left to plan. */
  async insert(tx: Transaction, payment: NewPayment): Promise<PaymentRow> {
    const { awardId, fundId, organisationId, financialYear, amountPence, dueOn } = payment;
    const awardYearId = await this.years.change(tx, payment, amountPence);
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO payments (award_id, award_year_id, fund_id, organisation_id, financial_year,
                             amount_pence, due_on, method)
       SELECT $1, $2, $3, $4, $5, $6, $7, a.payment_method FROM ${READABLE_AWARDS} a WHERE a.id = $1
       RETURNING id`,
      [awardId, awardYearId, fundId, organisationId, financialYear, amountPence, dueOn],
    );
    return tx.manager.findOneByOrFail(PaymentRow, { id: required(row).id });
  }

  save(tx: Transaction, payment: PaymentRow): Promise<PaymentRow> {
    return saveVersion(tx, PaymentRow, payment);
  }

  /** Saves these columns of several payments by one statement. */
  saveAll(tx: Transaction, rows: readonly PaymentRow[], columns: readonly (keyof PaymentRow)[]) {
    return saveVersions(tx, PaymentRow, rows, columns);
  }

  /** Adds to the amount under recovery, or takes from it where negative. The database keeps it within the payment. */
  async askBack(tx: Transaction, { row }: LockedPayment, amountPence: Pence): Promise<void> {
    const recoveryAskedPence = addPence(row.recoveryAskedPence, amountPence);
    await this.save(tx, Object.assign(row, { recoveryAskedPence }));
  }

  /** Adds to what was written off or waived of the recoveries of a payment. */
  async lose(tx: Transaction, { row }: LockedPayment, amountPence: Pence): Promise<void> {
    const recoveryLostPence = addPence(row.recoveryLostPence, amountPence);
    await this.save(tx, Object.assign(row, { recoveryLostPence }));
  }

  /** How many approvals each payment has in its present round. Organisations do not see approvals. */
  private async approvalsOf(tx: Transaction, ids: readonly string[]) {
    if (tx.actor.audience === 'organisation') return [];
    return tx.prepared<{ id: string; round: number; given: number }>(
      `SELECT payment_id AS id, round, count(*)::int AS given FROM payment_approvals
        WHERE payment_id = ANY ($1) GROUP BY payment_id, round`,
      [ids],
    );
  }

  private async budgetLinesOf(
    tx: Transaction,
    rows: readonly PaymentRow[],
  ): Promise<Map<string, string>> {
    const years = await tx.query<{ id: string; lineId: string }>(
      `SELECT id, budget_line_id AS "lineId" FROM ${READABLE_AWARD_YEARS} WHERE id = ANY ($1)`,
      [rows.map((row) => row.awardYearId)],
    );
    return new Map(years.map(({ id, lineId }) => [id, lineId]));
  }
}
