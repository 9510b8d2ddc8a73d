import type { Pence } from '@almoner/domain/money';
import type { Payment as PaymentSubject, PaymentContext } from '@almoner/domain/payments';
import type { Person } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { required } from '../../platform/database/find.js';
import { saveVersion } from '../../platform/database/save-version.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Payment } from './payment.entity.js';
import { PlannedYearsRepository, type PlannedYear } from './planned-years.repository.js';

/** A locked payment with what the rules ask of it. */
export interface LockedPayment {
  readonly row: Payment;
  readonly subject: PaymentSubject;
  /** Where the money of its award year is drawn from. */
  readonly budgetLineId: string;
}

/** A new instalment of an award. */
export interface NewPayment extends PlannedYear {
  readonly fundId: string;
  readonly organisationId: string;
  readonly amountPence: Pence;
  readonly dueOn: string;
}

interface NamedRow {
  readonly id: string;
  readonly name: string;
}

/** What a payment draws on: $1 the award, $2 the year, $3 the payment, not counted among the others. */
const CONTEXT = `
  SELECT a.status AS "awardStatus",
         (SELECT jsonb_build_object('financialYear', y.financial_year, 'amountPence', y.amount_pence, 'status', y.status)
            FROM award_years y WHERE y.award_id = a.id AND y.financial_year = $2) AS year,
         (SELECT coalesce(jsonb_agg(p.amount_pence), '[]') FROM payments p
           WHERE p.award_id = a.id AND p.financial_year = $2 AND p.status <> 'cancelled'
             AND p.id IS DISTINCT FROM $3) AS "othersPence"
    FROM awards a WHERE a.id = $1`;

/** Instalments and payments of awards. Whoever changes one locks its award first, then the payment. */
@Injectable()
export class PaymentsRepository {
  constructor(@Inject(PlannedYearsRepository) private readonly years: PlannedYearsRepository) {}

  async lock(tx: Transaction, id: string): Promise<LockedPayment> {
    const [locked] = await this.lockAll(tx, [id]);
    return required(locked);
  }

  /**
   * Locks payments with their awards, in one order for everybody, and answers them in the order of
   * their budget lines, in which their money is to be moved. Leaves out what is not visible.
   */
  async lockAll(tx: Transaction, ids: readonly string[]): Promise<LockedPayment[]> {
    await tx.query(
      `SELECT FROM awards WHERE id IN (SELECT award_id FROM payments WHERE id = ANY ($1))
        ORDER BY id FOR UPDATE`,
      [ids],
    );
    const rows = await tx.manager.find(Payment, {
      where: { id: In([...ids]) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const names = await this.namesOf(tx, rows);
    const lines = await this.budgetLinesOf(tx, rows);
    const locked = rows.map((row) => ({
      row,
      subject: subjectOf(row, names),
      budgetLineId: required(lines.get(row.awardYearId)),
    }));
    return locked.sort((a, b) => a.budgetLineId.localeCompare(b.budgetLineId));
  }

  /** What a payment draws on, without the payment `id` itself; not-found where the award is not visible. */
  async contextOf(
    tx: Transaction,
    { awardId, financialYear }: PlannedYear,
    id: string | null,
  ): Promise<PaymentContext> {
    const [context] = await tx.query<PaymentContext>(CONTEXT, [awardId, financialYear, id]);
    return required(context);
  }

  /** A new planned payment; takes its amount from what the award year has left to plan. */
  async insert(tx: Transaction, payment: NewPayment): Promise<Payment> {
    const { awardId, fundId, organisationId, financialYear, amountPence, dueOn } = payment;
    const awardYearId = await this.years.change(tx, payment, amountPence);
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO payments (award_id, award_year_id, fund_id, organisation_id, financial_year,
                             amount_pence, due_on)
       VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
      [awardId, awardYearId, fundId, organisationId, financialYear, amountPence, dueOn],
    );
    return tx.manager.findOneByOrFail(Payment, { id: required(row).id });
  }

  save(tx: Transaction, payment: Payment): Promise<Payment> {
    return saveVersion(tx, Payment, payment);
  }

  private async namesOf(tx: Transaction, rows: readonly Payment[]): Promise<Map<string, string>> {
    const ids = rows.flatMap((row) => [row.requestedById, row.approvedById]);
    const people = await tx.query<NamedRow>('SELECT id, name FROM users WHERE id = ANY ($1)', [
      ids.filter((id) => id !== null),
    ]);
    return new Map(people.map(({ id, name }) => [id, name]));
  }

  private async budgetLinesOf(
    tx: Transaction,
    rows: readonly Payment[],
  ): Promise<Map<string, string>> {
    const years = await tx.query<{ id: string; lineId: string }>(
      'SELECT id, budget_line_id AS "lineId" FROM award_years WHERE id = ANY ($1)',
      [rows.map((row) => row.awardYearId)],
    );
    return new Map(years.map(({ id, lineId }) => [id, lineId]));
  }
}

function subjectOf(row: Payment, names: ReadonlyMap<string, string>): PaymentSubject {
  const person = (userId: string | null): Person | null =>
    userId === null ? null : { userId, name: names.get(userId) ?? '' };
  return {
    status: row.status,
    fundId: row.fundId,
    organisationId: row.organisationId,
    financialYear: row.financialYear,
    amountPence: row.amountPence,
    requestedBy: person(row.requestedById),
    approvedBy: person(row.approvedById),
  };
}
