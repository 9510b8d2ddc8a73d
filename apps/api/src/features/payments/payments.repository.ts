import { todayInScotland } from '@almoner/domain/calendar';
import type { Pence } from '@almoner/domain/money';
import {
  DATE_GATE,
  FREED_PAYMENT_STATUSES,
  type Payment as PaymentSubject,
  type PaymentContext,
  type PaymentGate,
} from '@almoner/domain/payments';
import type { HeldDuty } from '@almoner/domain/separation';
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { required } from '../../platform/database/find.js';
import { saveVersion } from '../../platform/database/save-version.js';
import { sqlTexts } from '../../platform/database/sql-texts.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { READABLE_AWARDS, READABLE_AWARD_YEARS } from '../../readable/awards.sql.js';
import { BankAccountsRepository } from '../bank-accounts/bank-accounts.repository.js';
import { bankDetailsState } from '../../readable/bank-accounts.sql.js';
import { SeparationRepository } from '../separation/separation.repository.js';
import { PAYMENT_GATE } from '../../readable/payments.sql.js';
import { PaymentRow } from './payment.entity.js';
import { AwardYearsRepository, type PlannedYear } from '../awards/award-years.repository.js';

/** A locked payment. */
export interface LockedPayment {
  readonly row: PaymentRow;
  /** Where the money of its award year is drawn from. */
  readonly budgetLineId: string;
}

/** A locked payment with all that the rules ask of it before it is sent. */
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

/** What names a payment, its chain and the approvals of it that count. */
interface PaymentKey {
  readonly id: string;
  readonly awardId: string;
  readonly approvalRound: number;
}

/** What a payment draws on: $1 the award, $2 the year, $3 the payment, not counted among the others. */
const CONTEXT = `
  SELECT a.status AS "awardStatus",
         (SELECT jsonb_build_object('financialYear', y.financial_year, 'amountPence', y.amount_pence, 'status', y.status)
            FROM ${READABLE_AWARD_YEARS} y WHERE y.award_id = a.id AND y.financial_year = $2) AS year,
         (SELECT coalesce(jsonb_agg(p.amount_pence - p.recovered_pence), '[]') FROM payments p
           WHERE p.award_id = a.id AND p.financial_year = $2
             AND p.status NOT IN (${sqlTexts(FREED_PAYMENT_STATUSES)})
             AND p.id IS DISTINCT FROM $3) AS "othersPence",
         (SELECT ${PAYMENT_GATE} FROM payments p WHERE p.id = $3) AS gate,
         ${bankDetailsState('a.organisation_id')} AS "bankDetails"
    FROM ${READABLE_AWARDS} a WHERE a.id = $1`;

/** Instalments and payments of awards. Whoever changes one locks its award first, then the payment. */
@Injectable()
export class PaymentsRepository {
  constructor(
    @Inject(AwardYearsRepository) private readonly years: AwardYearsRepository,
    @Inject(SeparationRepository) private readonly separation: SeparationRepository,
    @Inject(BankAccountsRepository) private readonly bankAccounts: BankAccountsRepository,
  ) {}

  async lock(tx: Transaction, id: string): Promise<DecidablePayment> {
    const [locked] = await this.lockToDecide(tx, [id]);
    return required(locked);
  }

  /** Locks payments as `lockAll` does, holds the bank details they go to, and reads who has done what to each. */
  async lockToDecide(tx: Transaction, ids: readonly string[]): Promise<DecidablePayment[]> {
    const decidable: DecidablePayment[] = [];
    const all = await this.lockAll(tx, ids);
    await this.bankAccounts.hold(
      tx,
      all.map(({ row }) => row.organisationId),
    );
    for (const locked of all) {
      decidable.push({ ...locked, subject: await this.subjectOf(tx, locked.row) });
    }
    return decidable;
  }

  /** What the rules ask of a payment before it is sent. */
  async subjectOf(
    tx: Transaction,
    row: Omit<PaymentSubject, 'held' | 'approvalsGiven'> & PaymentKey,
  ): Promise<PaymentSubject> {
    const { id: paymentId, awardId } = row;
    const held: readonly HeldDuty[] = await this.separation.heldOn(tx, { awardId, paymentId });
    return { ...row, held, approvalsGiven: await this.approvalsOf(tx, row) };
  }

  /**
   * Locks payments with their awards, in one order for everybody, and answers them in the order of
   * their budget lines, in which their money is to be moved. Leaves out what is not visible.
   */
  async lockAll(tx: Transaction, ids: readonly string[]): Promise<LockedPayment[]> {
    await tx.query(
      `SELECT FROM ${READABLE_AWARDS} WHERE id IN (SELECT award_id FROM payments WHERE id = ANY ($1))
        ORDER BY id FOR UPDATE`,
      [ids],
    );
    const rows = await tx.manager.find(PaymentRow, {
      where: { id: In([...ids]) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const lines = await this.budgetLinesOf(tx, rows);
    const locked = rows.map((row) => ({
      row,
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
    const [found] = await tx.prepared<
      Omit<PaymentContext, 'gate' | 'today'> & { gate: PaymentGate | null }
    >(CONTEXT, [awardId, financialYear, id]);
    const context = required(found);
    return { ...context, gate: context.gate ?? DATE_GATE, today: todayInScotland(tx.now) };
  }

  /** A new planned payment; takes its amount from what the award year has left to plan. */
  async insert(tx: Transaction, payment: NewPayment): Promise<PaymentRow> {
    const { awardId, fundId, organisationId, financialYear, amountPence, dueOn } = payment;
    const awardYearId = await this.years.change(tx, payment, amountPence);
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO payments (award_id, award_year_id, fund_id, organisation_id, financial_year,
                             amount_pence, due_on)
       VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
      [awardId, awardYearId, fundId, organisationId, financialYear, amountPence, dueOn],
    );
    return tx.manager.findOneByOrFail(PaymentRow, { id: required(row).id });
  }

  save(tx: Transaction, payment: PaymentRow): Promise<PaymentRow> {
    return saveVersion(tx, PaymentRow, payment);
  }

  /** How many have approved it since it was last sent back; nothing an organisation sees. */
  private async approvalsOf(tx: Transaction, { id, approvalRound }: PaymentKey): Promise<number> {
    if (tx.actor.audience === 'organisation') return 0;
    const [row] = await tx.prepared<{ given: number }>(
      'SELECT count(*)::int AS given FROM payment_approvals WHERE payment_id = $1 AND round = $2',
      [id, approvalRound],
    );
    return required(row).given;
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
