import {
  awardCommands,
  awardStatusWords,
  awardWarnings,
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
import { MatchFundingTermsRepository } from '../match-funding/match-funding-terms.repository.js';
import { SeparationRepository } from '../separation/separation.repository.js';
import type { AwardView } from './awards.dto.js';
import { AWARD_VIEW, awardYears } from './awards.sql.js';

interface AwardViewRow extends Omit<AwardView, 'statusWords' | 'years' | 'warnings' | 'commands'> {
  readonly amountPence: Pence;
  readonly amountRequestedPence: Pence | null;
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

function toView(
  row: AwardViewRow,
  years: readonly YearRow[],
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
    const duties = await this.separation.dutiesOn(tx, { awardId: id });
    const costShare = (await this.matchFunding.costSharesOf(tx, [id])).get(id) ?? null;
    return toView(required(row), years, { duties, costShare }, tx);
  }
}
