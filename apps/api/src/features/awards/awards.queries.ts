import {
  awardCommands,
  awardStatusWords,
  awardWarnings,
  type Award as AwardSubject,
  type AwardYear,
  type AwardStatus,
} from '@almoner/domain/awards';
import { formatFinancialYear, parseFinancialYear, todayInScotland } from '@almoner/domain/calendar';
import type { Pence } from '@almoner/domain/money';
import type { Actor } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Conditions, containing } from '../../platform/http/conditions.js';
import type { Page } from '../../platform/http/list-query.js';
import { keysetPage, type ListStatement } from '../../platform/http/paging.js';
import { byLetters } from '../../platform/http/sorting.js';
import { MatchTermsRepository } from '../match-funding/match-terms.repository.js';
import { SeparationRepository } from '../separation/separation.repository.js';
import type { AwardItem, AwardListQuery, AwardView } from './awards.dto.js';
import { AWARD_FROM, AWARD_ITEM, AWARD_STARTS_ON, AWARD_VIEW, awardYears } from './awards.sql.js';
import { VOID_AWARDS } from '../../readable/awards.sql.js';

interface AwardViewRow extends Omit<AwardView, 'statusWords' | 'years' | 'warnings' | 'commands'> {
  readonly amountPence: Pence;
  readonly amountRequestedPence: Pence | null;
}

interface YearRow extends Omit<AwardYear, 'pot'> {
  readonly pot: string | null;
  readonly plannedPence: number;
  readonly paidPence: number;
}

function statement(query: AwardListQuery): ListStatement {
  const year =
    query.financialYear === undefined ? undefined : parseFinancialYear(query.financialYear);
  return {
    columns: AWARD_ITEM,
    from: AWARD_FROM,
    id: 'a.id',
    conditions: new Conditions()
      .add('a.fund_id = $', query.fundId)
      .add('a.status = $', query.status)
      .add(`(a.status NOT IN (${VOID_AWARDS})) = $::boolean`, query.drawing)
      .add('a.organisation_id = $', query.organisationId)
      .add('a.application_id = $', query.applicationId)
      .add('$ = ANY (a.area_codes)', query.areaCode)
      .add(
        'EXISTS (SELECT FROM award_years y WHERE y.award_id = a.id AND y.financial_year = $)',
        year,
      )
      .add('a.reference ILIKE $ OR a.title ILIKE $ OR o.name ILIKE $', containing(query.q)),
    sorts: {
      reference: { expression: 'a.reference', type: 'text' },
      title: byLetters('a.title'),
      organisationName: byLetters('o.name'),
      amountPence: { expression: 'a.amount_pence', type: 'bigint' },
      status: { expression: 'a.status', type: 'text' },
      startsOn: { expression: AWARD_STARTS_ON, type: 'date' },
    },
  };
}

function withWords<Row extends { status: AwardStatus }>(
  row: Row,
  actor: Actor,
): Row & { statusWords: string } {
  return { ...row, statusWords: awardStatusWords(row.status, actor.audience) };
}

/** The years as the rules know them, for which a pot that is not told is none that was asked for. */
function asYears(years: readonly YearRow[]): AwardYear[] {
  return years.map(({ pot: _pot, ...year }) => year);
}

function toView(
  row: AwardViewRow,
  years: readonly YearRow[],
  asked: Pick<AwardSubject, 'held' | 'sharedCost'>,
  { actor, now }: Transaction,
): AwardView {
  const { amountRequestedPence, ...shown } = row;
  const staff = actor.audience === 'staff';
  return {
    ...withWords(shown, actor),
    directReason: staff ? row.directReason : null,
    allocationId: staff ? row.allocationId : null,
    years: years.map((year) => ({
      ...year,
      financialYear: formatFinancialYear(year.financialYear),
    })),
    warnings: staff ? awardWarnings(row.amountPence, amountRequestedPence) : [],
    commands: awardCommands({ ...row, ...asked }, asYears(years), actor, todayInScotland(now)),
  };
}

@Injectable()
export class AwardsQueries {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(SeparationRepository) private readonly separation: SeparationRepository,
    @Inject(MatchTermsRepository) private readonly match: MatchTermsRepository,
  ) {}

  list(context: RequestContext, query: AwardListQuery): Promise<Page<AwardItem>> {
    return this.unitOfWork.read(context, async (tx) => {
      const page = await keysetPage<AwardItem>(tx, statement(query), {
        ...query,
        sort: query.sort ?? '-reference',
      });
      return { ...page, items: page.items.map((item) => withWords(item, tx.actor)) };
    });
  }

  get(context: RequestContext, id: string): Promise<AwardView> {
    return this.unitOfWork.read(context, (tx) => this.view(tx, id));
  }

  async view(tx: Transaction, id: string): Promise<AwardView> {
    const [row] = await tx.query<AwardViewRow>(AWARD_VIEW, [id]);
    const years = await tx.query<YearRow>(awardYears(tx.actor.audience), [id]);
    const held = await this.separation.heldOn(tx, { awardId: id });
    const sharedCost = (await this.match.sharedCostsOf(tx, [id])).get(id) ?? null;
    return toView(required(row), years, { held, sharedCost }, tx);
  }
}
