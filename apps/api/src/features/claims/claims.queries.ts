import { formatFinancialYear, type FinancialYear } from '@almoner/domain/calendar';
import {
  claimCommands,
  claimStatusWords,
  decideClaimable,
  decideStillPayable,
  type Claim,
  type ClaimedInstalment,
} from '@almoner/domain/claims';
import type { Pence } from '@almoner/domain/money';
import { paymentStatusWords, proposedPeriod, type PaymentContext } from '@almoner/domain/payments';
import { refusalSentence, type Actor, type Decision } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { READABLE_AWARDS } from '../../readable/awards.sql.js';
import { PaymentsRepository } from '../payments/payments.repository.js';
import type {
  ClaimableAward,
  ClaimableInstalmentView,
  ClaimItem,
  ClaimView,
} from './claims.dto.js';
import { ClaimsRepository, type FoundInstalment } from './claims.repository.js';
import { claimView } from './claims.sql.js';

export type ClaimItemRow = Omit<ClaimItem, 'financialYear' | 'statusWords'> & {
  readonly financialYear: FinancialYear;
};

type ViewRow = ClaimItemRow &
  Pick<
    ClaimView,
    | 'awardTitle'
    | 'statement'
    | 'submittedByName'
    | 'decidedAt'
    | 'decidedByName'
    | 'decidedReason'
    | 'paymentStatus'
    | 'version'
  > & {
    readonly amountPence: Pence;
    readonly paymentPence: Pence;
    readonly paymentMethod: ClaimedInstalment['method'];
  };

/** A claim for its reader: the year as text and the status in words. */
export function withWords<Row extends ClaimItemRow>(row: Row, { audience }: Actor) {
  return {
    ...row,
    financialYear: formatFinancialYear(row.financialYear),
    statusWords: claimStatusWords(row.status, audience),
  };
}

function problemOf(decision: Decision<unknown>): string | null {
  return decision.ok ? null : refusalSentence(decision.refusal);
}

function instalmentView(
  { row, claimable }: FoundInstalment,
  actor: Actor,
): ClaimableInstalmentView {
  const covers = proposedPeriod(claimable.facts);
  return {
    paymentId: row.id,
    reference: row.reference,
    financialYear: formatFinancialYear(row.financialYear),
    amountPence: row.amountPence,
    dueOn: row.dueOn,
    problem: problemOf(decideClaimable(claimable, actor)),
    coversFrom: covers.from,
    coversTo: covers.to,
  };
}

@Injectable()
export class ClaimsQueries {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(ClaimsRepository) private readonly claims: ClaimsRepository,
    @Inject(PaymentsRepository) private readonly payments: PaymentsRepository,
  ) {}

  get(context: RequestContext, id: string): Promise<ClaimView> {
    return this.unitOfWork.read(context, (tx) => this.view(tx, id));
  }

  /** What an organisation can claim of an award: its planned instalments, the earliest due first. */
  claimable(context: RequestContext, awardId: string): Promise<ClaimableAward> {
    return this.unitOfWork.read(context, async (tx) => {
      const [award] = await tx.query<{ awardReference: string; awardTitle: string }>(
        `SELECT a.reference AS "awardReference", a.title AS "awardTitle" FROM ${READABLE_AWARDS} a WHERE a.id = $1`,
        [awardId],
      );
      const found = await this.claims.ofAward(tx, awardId);
      return {
        awardId,
        ...required(award),
        sentPence: found[0]?.row.sentPence ?? 0,
        waitingClaim: found[0]?.row.waitingClaim ?? null,
        instalments: found.map((one) => instalmentView(one, tx.actor)),
      };
    });
  }

  async view(tx: Transaction, id: string): Promise<ClaimView> {
    const [found] = await tx.query<ViewRow>(claimView(tx.actor.audience), [id]);
    const { paymentPence, paymentMethod, ...row } = required(found);
    const context = await this.payments.contextOf(tx, row, row.paymentId);
    const instalment = {
      reference: row.paymentReference,
      status: row.paymentStatus,
      method: paymentMethod,
      financialYear: row.financialYear,
      amountPence: paymentPence,
    };
    const isWaiting = row.status === 'submitted';
    return {
      ...withWords(row, tx.actor),
      paymentStatusWords: paymentStatusWords(row.paymentStatus, tx.actor.audience),
      problem: isWaiting ? problemOf(decideStillPayable(row, instalment, context)) : null,
      commands: await this.commandsOf(tx, row, context),
    };
  }

  private async commandsOf(
    tx: Transaction,
    claim: Claim & Pick<ViewRow, 'paymentId' | 'paymentReference'>,
    context: PaymentContext,
  ) {
    if (tx.actor.audience === 'organisation') return claimCommands(claim, null, tx.actor);
    const { paymentId, paymentReference: reference } = claim;
    const payment = required((await this.payments.decidableOf(tx, [paymentId])).get(paymentId));
    return claimCommands(claim, { payment: { ...payment, reference }, context }, tx.actor);
  }
}
