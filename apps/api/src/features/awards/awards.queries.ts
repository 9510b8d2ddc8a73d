import {
  awardCommands,
  awardStatusWords,
  awardWarnings,
  splitByShares,
  type Award as AwardSubject,
  type AwardYear,
  type BudgetedYear,
} from '@almoner/domain/awards';
import type { BudgetAuthority } from '@almoner/domain/budgets';
import { formatFinancialYear, todayInScotland } from '@almoner/domain/calendar';
import type { Pence } from '@almoner/domain/money';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { SHARES_OF_AWARD } from '../../readable/allocations.sql.js';
import { MatchFundingTermsRepository } from '../match-funding/match-funding-terms.repository.js';
import { SeparationRepository } from '../separation/separation.repository.js';
import type { AwardView } from './awards.dto.js';
import { AWARD_VIEW, awardYears } from './awards.sql.js';

interface AwardViewRow extends Omit<
  AwardView,
  'statusWords' | 'years' | 'shares' | 'warnings' | 'commands'
> {
  readonly amountPence: Pence;
  readonly amountRequestedPence: Pence | null;
}

interface ShareRow {
  readonly areaCode: string;
  readonly areaName: string;
  readonly amountPence: Pence;
}

interface YearRow extends Omit<AwardYear, 'pot'> {
  readonly pot: string | null;
  readonly authority: BudgetAuthority | null;
  readonly plannedPence: number;
  readonly recoveredPence: number;
  readonly paidPence: number;
}

/** The years as the domain's rules take them. Organisations may not read the budget of a year, so there it is left out. */
function asYears(years: readonly YearRow[]): AwardYear[] {
  return years.map(({ pot: _pot, authority: _authority, ...year }) => year);
}

function budgetedYears(years: readonly YearRow[]): BudgetedYear[] {
  return years.flatMap(({ pot: _pot, authority, ...year }) =>
    authority === null ? [] : [{ ...year, authority }],
  );
}

/** What each area gets of the award as it is now; the amounts that were allocated say how it is shared. */
function sharesOf(amountPence: Pence, allocated: readonly ShareRow[]): AwardView['shares'] {
  const parts = splitByShares(amountPence, allocated);
  return allocated.map(({ areaCode, areaName }, index) => ({
    areaCode,
    areaName,
    amountPence: required(parts[index]).amountPence,
  }));
}

function toView(
  row: AwardViewRow,
  years: readonly YearRow[],
  allocated: readonly ShareRow[],
  asked: Pick<AwardSubject, 'duties' | 'costShare'>,
  { actor, now }: Transaction,
): AwardView {
  const { amountRequestedPence, ...shown } = row;
  const staff = actor.audience === 'staff';
  const subject = { ...row, ...asked, budgetedYears: budgetedYears(years) };
  return {
    ...shown,
    statusWords: awardStatusWords(row.status, actor.audience),
    directReason: staff ? row.directReason : null,
    allocationId: staff ? row.allocationId : null,
    shares: sharesOf(row.amountPence, allocated),
    years: years.map((year) => ({
      ...year,
      financialYear: formatFinancialYear(year.financialYear),
    })),
    warnings: staff ? awardWarnings(row.amountPence, amountRequestedPence) : [],
    commands: awardCommands(subject, asYears(years), actor, todayInScotland(now)),
  };
}

@Injectable()
export class AwardsQueries {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(SeparationRepository) private readonly separation: SeparationRepository,
    @Inject(MatchFundingTermsRepository) private readonly matchFunding: MatchFundingTermsRepository,
  ) {}

  get(context: RequestContext, id: string): Promise<AwardView> {
    return this.unitOfWork.read(context, (tx) => this.view(tx, id));
  }

  async view(tx: Transaction, id: string): Promise<AwardView> {
    const [row] = await tx.prepared<AwardViewRow>(AWARD_VIEW, [id]);
    const years = await tx.prepared<YearRow>(awardYears(tx.actor.audience), [id]);
    const allocated = row?.allocationId ? await tx.query<ShareRow>(SHARES_OF_AWARD, [id]) : [];
    const duties = await this.separation.dutiesOn(tx, { awardId: id });
    const costShare = (await this.matchFunding.costSharesOf(tx, [id])).get(id) ?? null;
    return toView(required(row), years, allocated, { duties, costShare }, tx);
  }
}
