import { isAwardVoid, type AwardStatus } from '@almoner/domain/awards';
import { formatFinancialYear, type FinancialYear } from '@almoner/domain/calendar';
import {
  decideProjectCost,
  decideRecordMatchFunding,
  matchFundingRecordCommands,
  matchFundingRecordStatusWords,
  matchFundingTotals,
  matchFundingWarnings,
  shareOfProjectCost,
  unfundedPence,
} from '@almoner/domain/match-funding';
import { subtractPence, type Pence } from '@almoner/domain/money';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Page } from '../../platform/http/list-query.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';
import { READABLE_PAYMENTS } from '../../readable/payments.sql.js';
import type {
  AwardMatchFundingView,
  FunderStatementLine,
  FundMatchFundingView,
  MatchFundingRecordView,
  PaymentFunders,
} from './match-funding.dto.js';
import {
  FUND_MATCH_FUNDING,
  FUNDER_SETS,
  FUNDER_STATEMENT,
  MATCH_FUNDING_RECORDS,
  MATCH_FUNDED_AWARD,
  PAYMENT_FUNDERS,
} from './match-funding.sql.js';
import { MatchFundingTermsRepository } from './match-funding-terms.repository.js';

type SetRow = Pick<FundMatchFundingView['funderSets'][number], 'funders'> & {
  readonly fromYear: FinancialYear;
};

interface MatchFundedAwardRow {
  readonly id: string;
  readonly reference: string;
  readonly fundId: string;
  readonly organisationId: string;
  readonly status: AwardStatus;
  readonly matchRequired: boolean;
}

type RecordRow = Omit<MatchFundingRecordView, 'statusWords' | 'commands'> & {
  readonly amountPence: Pence;
  readonly fundId: string;
  readonly organisationId: string;
};

type StatementRow = Omit<FunderStatementLine, 'financialYear' | 'netPence'> & {
  readonly financialYear: FinancialYear;
  readonly paidPence: Pence | null;
  readonly recoveredPence: Pence | null;
};

@Injectable()
export class MatchFundingQueries {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(MatchFundingTermsRepository) private readonly terms: MatchFundingTermsRepository,
  ) {}

  ofFund(context: RequestContext, fundId: string): Promise<FundMatchFundingView> {
    return this.unitOfWork.read(context, (tx) => this.fundView(tx, fundId));
  }

  ofAward(context: RequestContext, awardId: string): Promise<AwardMatchFundingView> {
    return this.unitOfWork.read(context, (tx) => this.awardView(tx, awardId));
  }

  ofPayment(context: RequestContext, paymentId: string): Promise<PaymentFunders> {
    return this.unitOfWork.read(context, async (tx) => {
      const [payment] = await tx.query(`SELECT id FROM ${READABLE_PAYMENTS} WHERE id = $1`, [
        paymentId,
      ]);
      required(payment);
      const shares = await tx.query<PaymentFunders['shares'][number]>(PAYMENT_FUNDERS, [paymentId]);
      return { shares };
    });
  }

  /** What each funder of a fund has paid, year by year. All lines are on one page. */
  statement(context: RequestContext, fundId: string): Promise<Page<FunderStatementLine>> {
    return this.unitOfWork.read(context, async (tx) => {
      const [fund] = await tx.query(`SELECT id FROM ${READABLE_FUNDS} WHERE id = $1`, [fundId]);
      required(fund);
      const rows = await tx.query<StatementRow>(FUNDER_STATEMENT, [fundId]);
      const items = rows.map((row) => ({
        ...row,
        financialYear: formatFinancialYear(row.financialYear),
        netPence:
          row.paidPence === null || row.recoveredPence === null
            ? null
            : subtractPence(row.paidPence, row.recoveredPence),
      }));
      return {
        items,
        nextCursor: null,
        previousCursor: null,
        total: { value: items.length, capped: false },
      };
    });
  }

  async fundView(tx: Transaction, fundId: string): Promise<FundMatchFundingView> {
    const [row] = await tx.query<Omit<FundMatchFundingView, 'funderSets'>>(FUND_MATCH_FUNDING, [
      fundId,
    ]);
    const found = required(row);
    // organisations are not told which funders pay for a fund
    const sets = tx.actor.audience === 'staff' ? await tx.query<SetRow>(FUNDER_SETS, [fundId]) : [];
    return {
      ...found,
      funderSets: sets.map(({ fromYear, funders }) => ({
        fromFinancialYear: formatFinancialYear(fromYear),
        funders,
      })),
    };
  }

  async awardView(tx: Transaction, awardId: string): Promise<AwardMatchFundingView> {
    const [found] = await tx.query<MatchFundedAwardRow>(MATCH_FUNDED_AWARD, [awardId]);
    const award = required(found);
    const costShare = await this.terms.ofAward(tx, awardId);
    const records = await tx.query<RecordRow>(MATCH_FUNDING_RECORDS, [awardId]);
    const totals = matchFundingTotals(records);
    const { audience } = tx.actor;
    const subject = { ...award, isVoid: isAwardVoid(award.status) };
    const { matchRequired } = award;
    return {
      awardId,
      amountPence: costShare.amountPence,
      projectCostPence: costShare.projectCostPence,
      shareBasisPoints: shareOfProjectCost(costShare),
      maxShareOfProjectCostBasisPoints: costShare.maxShareBasisPoints,
      matchRequired,
      ...totals,
      unfundedPence: unfundedPence(costShare, totals),
      relevant:
        matchRequired ||
        costShare.maxShareBasisPoints !== null ||
        costShare.projectCostPence !== null ||
        records.length > 0,
      warnings: audience === 'staff' ? matchFundingWarnings(costShare, totals, matchRequired) : [],
      records: records.map((record) => this.record(tx, record)),
      mayRecord: decideRecordMatchFunding(subject, tx.actor).ok,
      maySetCost: decideProjectCost(subject, null, tx.actor).ok,
    };
  }

  private record(
    tx: Transaction,
    { fundId, organisationId, ...row }: RecordRow,
  ): MatchFundingRecordView {
    const subject = { status: row.status, fundId, organisationId };
    return {
      ...row,
      statusWords: matchFundingRecordStatusWords(row.status, tx.actor.audience),
      commands: matchFundingRecordCommands(subject, tx.actor),
    };
  }
}
