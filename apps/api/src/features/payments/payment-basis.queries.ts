import { formatFinancialYear, todayInScotland } from '@almoner/domain/calendar';
import {
  FREED_PAYMENT_STATUSES,
  isEarly,
  overlapping,
  proposedPeriod,
  SPENT_PAYMENT_STATUSES,
  triggerWords,
  UNDER_WAY_PAYMENT_STATUSES,
  type PaymentGate,
  type RequestFacts,
} from '@almoner/domain/payments';
import { SETTLED_CONDITION_STATUSES } from '@almoner/domain/conditions';
import { decideListed, unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import { sqlTexts } from '../../platform/database/sql-texts.js';
import type { Reading } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { READABLE_AWARDS, READABLE_AWARD_YEARS } from '../../readable/awards.sql.js';
import { bankDetailsState, presentBankDetails } from '../../readable/bank-accounts.sql.js';
import { lastClaimOf, type LastClaim } from '../../readable/claims.sql.js';
import { READABLE_CONDITIONS } from '../../readable/conditions.sql.js';
import { PAID_LESS_RECOVERED, PAYMENT_GATE } from '../../readable/payments.sql.js';
import { referenceValue } from '../../readable/reference-data.sql.js';
import type { PaymentBases, PaymentBasis } from './payments.dto.js';

/** What the rules about a request need to know of a payment. */
export interface RequestedFacts extends RequestFacts {
  readonly id: string;
  readonly awardId: string;
}

const FREED = sqlTexts(FREED_PAYMENT_STATUSES);

/** The columns of `RequestedFacts`; `p` is the payment, `a` its award. */
const FACTS = `p.id, p.reference, p.award_id AS "awardId", p.due_on AS "dueOn", p.financial_year AS "financialYear",
  a.starts_on AS "awardFrom", a.ends_on AS "awardTo",
  (SELECT min(n.due_on) FROM payments n WHERE n.award_year_id = p.award_year_id AND n.due_on > p.due_on
     AND n.status NOT IN (${FREED})) AS "nextDueOn",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('reference', x.reference, 'from', x.covers_from, 'to', x.covers_to)
            ORDER BY x.covers_from, x.reference), '[]')
     FROM payments x WHERE x.award_id = p.award_id AND x.id <> p.id AND x.covers_from IS NOT NULL
      AND x.status NOT IN (${FREED})) AS others`;

const REQUEST_FACTS = `SELECT ${FACTS} FROM payments p JOIN ${READABLE_AWARDS} a ON a.id = p.award_id
  WHERE p.id = ANY ($1) ORDER BY p.due_on, p.reference`;

/** What a sum of payments of `p` is: paid, less recovered, and what is asked for or sent and not confirmed yet. */
const SUMS = `jsonb_build_object('paidPence', ${PAID_LESS_RECOVERED}, 'inPaymentPence',
  coalesce(sum(p.amount_pence) FILTER (WHERE p.status IN (${sqlTexts([...UNDER_WAY_PAYMENT_STATUSES, ...SPENT_PAYMENT_STATUSES.filter((status) => status !== 'paid')])})
    OR (p.status = 'held' AND p.held_from IN (${sqlTexts(UNDER_WAY_PAYMENT_STATUSES)}))), 0)::bigint)`;

/** What a decision about payments rests on: $1 their ids, $2 today. */
const BASIS = `
  SELECT ${FACTS}, p.statement_of_need AS "statementOfNeed", p.early_reason AS "earlyReason",
         p.overlap_reason AS "overlapReason", p.early_sending_reason AS "earlySendingReason",
         p.covers_from AS "coversFrom", p.covers_to AS "coversTo", ${PAYMENT_GATE} AS gate, p.method,
         a.amount_pence AS "awardPence", y.amount_pence AS "yearPence", y.status AS "yearStatus",
         (SELECT ${SUMS.replaceAll('p.', 's.')} FROM payments s WHERE s.award_id = p.award_id) AS "ofAward",
         (SELECT ${SUMS.replaceAll('p.', 's.')} FROM payments s WHERE s.award_year_id = p.award_year_id) AS "ofYear",
         (SELECT coalesce(jsonb_agg(jsonb_build_object('title', c.title, 'dueOn', c.due_on,
                   'waitedFor', c.id IS NOT DISTINCT FROM p.trigger_condition_id) ORDER BY c.due_on NULLS LAST, c.title), '[]')
            FROM ${READABLE_CONDITIONS} c
           WHERE c.award_id = p.award_id AND c.status NOT IN (${sqlTexts(SETTLED_CONDITION_STATUSES)})) AS "openConditions",
         ${bankDetailsState('p.organisation_id')} AS "bankState", ${presentBankDetails('p.organisation_id')} AS account,
         (SELECT max(s.released_at) FROM payments s WHERE s.organisation_id = p.organisation_id
            AND s.status IN (${sqlTexts(SPENT_PAYMENT_STATUSES)}) AND s.id <> p.id) AS "lastSentAt",
         ${lastClaimOf('p.award_id')} AS "lastClaim",
         ${referenceValue('earlyPaymentDays', '$2::date')} AS "earlyPaymentDays"
    FROM payments p JOIN ${READABLE_AWARDS} a ON a.id = p.award_id
    JOIN ${READABLE_AWARD_YEARS} y ON y.id = p.award_year_id
   WHERE p.id = ANY ($1) ORDER BY array_position($1::uuid[], p.id)`;

interface Sums {
  readonly paidPence: number;
  readonly inPaymentPence: number;
}

interface Account {
  readonly accountName: string;
  readonly sortCodeMask: string;
  readonly accountNumberMask: string;
  /** ISO instant; null where nobody verified it. */
  readonly verifiedAt: string | null;
}

type BasisRow = RequestedFacts &
  Pick<
    PaymentBasis,
    'statementOfNeed' | 'earlyReason' | 'overlapReason' | 'earlySendingReason' | 'openConditions'
  > & {
    readonly coversFrom: string | null;
    readonly coversTo: string | null;
    readonly gate: PaymentGate;
    readonly method: PaymentBasis['method'];
    readonly awardPence: number;
    readonly yearPence: number;
    readonly yearStatus: PaymentBasis['year']['status'];
    readonly ofAward: Sums;
    readonly ofYear: Sums;
    readonly bankState: NonNullable<PaymentBasis['bank']>['state'];
    readonly account: Account | null;
    readonly lastSentAt: Date | null;
    readonly earlyPaymentDays: number;
    readonly lastClaim: LastClaim | null;
  };

function balance(amountPence: number, { paidPence, inPaymentPence }: Sums) {
  const leftPence = amountPence - paidPence - inPaymentPence;
  return { amountPence, paidPence, inPaymentPence, leftPence };
}

/** The account that the payment goes to; null for a transfer, which goes to none. */
function bankOf({ method, bankState, account, lastSentAt }: BasisRow): PaymentBasis['bank'] {
  if (method === 'transfer') return null;
  const verifiedAt = account?.verifiedAt ?? null;
  return {
    state: bankState,
    accountName: account?.accountName ?? null,
    sortCodeMask: account?.sortCodeMask ?? null,
    accountNumberMask: account?.accountNumberMask ?? null,
    verifiedAt,
    isNew: verifiedAt !== null && lastSentAt !== null && new Date(verifiedAt) > lastSentAt,
    isFirst: lastSentAt === null,
  };
}

function yearOf(row: BasisRow): PaymentBasis['year'] {
  const financialYear = formatFinancialYear(row.financialYear);
  return { financialYear, status: row.yearStatus, ...balance(row.yearPence, row.ofYear) };
}

/** What people decide on when they request, approve or release a payment. */
@Injectable()
export class PaymentBasisQueries {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  /** What the rules about a request need to know, the earliest due first. */
  requestFacts(tx: Reading, ids: readonly string[]): Promise<RequestedFacts[]> {
    return tx.query<RequestedFacts>(REQUEST_FACTS, [ids]);
  }

  /** What a decision about each of the payments rests on, in their order; leaves out those that are not visible. */
  of(context: RequestContext, ids: readonly string[]): Promise<PaymentBases> {
    return this.unitOfWork.read(context, async (tx) => {
      unwrap(decideListed('/paymentIds', ids));
      const today = todayInScotland(tx.now);
      const rows = await tx.query<BasisRow>(BASIS, [ids, today]);
      return { items: rows.map((row) => this.shown(row, today)) };
    });
  }

  private shown(row: BasisRow, today: string): PaymentBasis {
    const { coversFrom, coversTo } = row;
    const proposed = coversFrom === null || coversTo === null;
    const covers = proposed ? proposedPeriod(row) : { from: coversFrom, to: coversTo };
    return {
      paymentId: row.id,
      reference: row.reference,
      method: row.method,
      dueOn: row.dueOn,
      early: isEarly(row.dueOn, { today, earlyPaymentDays: row.earlyPaymentDays }),
      earlyPaymentDays: row.earlyPaymentDays,
      award: balance(row.awardPence, row.ofAward),
      year: yearOf(row),
      waitsFor: triggerWords(row.gate),
      openConditions: row.openConditions,
      bank: bankOf(row),
      coversFrom: covers.from,
      coversTo: covers.to,
      coversProposed: proposed,
      coveredTwiceBy: overlapping(covers, row.others),
      statementOfNeed: row.statementOfNeed,
      earlyReason: row.earlyReason,
      overlapReason: row.overlapReason,
      earlySendingReason: row.earlySendingReason,
      unspentPence: row.lastClaim?.unspentPence ?? null,
      unspentOn: row.lastClaim?.unspentOn ?? null,
      unspentClaim: row.lastClaim && { id: row.lastClaim.id, reference: row.lastClaim.reference },
    };
  }
}
