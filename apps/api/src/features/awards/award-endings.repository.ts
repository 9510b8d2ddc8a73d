import type { EndingInstalment, EndingYear, OpenThing } from '@almoner/domain/awards';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';
import { runOf } from '../../readable/payment-runs.sql.js';
import { READABLE_PAYMENTS } from '../../readable/payments.sql.js';
import { OPEN_THINGS } from './award-open-things.sql.js';

/** An instalment of an award that may end, with the fields that the effect of ending it shows. */
export type ListedInstalment = EndingInstalment & { readonly id: string; readonly dueOn: string };

const YEARS = `
  SELECT y.financial_year AS "financialYear", y.amount_pence AS "amountPence", y.status,
         y.planned_pence AS "plannedPence", y.budget_line_id AS "budgetLineId"
    FROM award_years y WHERE y.award_id = $1 ORDER BY y.financial_year`;

const INSTALMENTS = `
  SELECT p.id, p.reference, p.financial_year AS "financialYear", p.amount_pence AS "amountPence", p.due_on AS "dueOn",
         p.status,
         ${runOf('p.id')} AS run
    FROM ${READABLE_PAYMENTS} p WHERE p.award_id = $1 ORDER BY p.due_on, p.id`;

/** Loads what the rules for the end of an award need. */
@Injectable()
export class AwardEndingsRepository {
  yearsOf(tx: Transaction, awardId: string): Promise<EndingYear[]> {
    return tx.query<EndingYear>(YEARS, [awardId]);
  }

  instalmentsOf(tx: Transaction, awardId: string): Promise<ListedInstalment[]> {
    return tx.query<ListedInstalment>(INSTALMENTS, [awardId]);
  }

  openThingsOf(tx: Transaction, awardId: string): Promise<OpenThing[]> {
    return tx.query<OpenThing>(OPEN_THINGS, [awardId]);
  }
}
