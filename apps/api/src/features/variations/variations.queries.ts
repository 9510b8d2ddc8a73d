import type { Actor } from '@almoner/domain/shared';
import {
  OPEN_VARIATION_STATUSES,
  variationCommands,
  variationStatusWords,
  yearEffects,
  type AwardTerms,
  type VariationContext,
  type YearEffect,
} from '@almoner/domain/variations';
import { ZERO } from '@almoner/domain/money';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Conditions, containing } from '../../platform/http/conditions.js';
import type { Page } from '../../platform/http/list-query.js';
import { keysetPage, type ListStatement } from '../../platform/http/paging.js';
import { byLetters } from '../../platform/http/sorting.js';
import { VariationContextsRepository } from './variation-contexts.repository.js';
import type { VariationItem, VariationListQuery, VariationView } from './variations.dto.js';
import { VARIATION_FROM, variationItem, variationView } from './variations.sql.js';
import { effectView, termsView } from './variations.views.js';

type ItemRow = Omit<VariationItem, 'statusWords'>;

interface ViewRow extends Omit<
  VariationView,
  'statusWords' | 'before' | 'after' | 'effect' | 'commands'
> {
  readonly before: AwardTerms;
  readonly after: AwardTerms;
  readonly proposedById: string | null;
}

function statement(query: VariationListQuery, actor: Actor): ListStatement {
  return {
    columns: variationItem(actor.audience),
    from: VARIATION_FROM,
    id: 'v.id',
    conditions: new Conditions()
      .add('v.fund_id = $', query.fundId)
      .add('v.award_id = $', query.awardId)
      .add('v.organisation_id = $', query.organisationId)
      .add('v.status = $', query.status)
      .add('$ = ANY (v.kinds)', query.kind)
      .add('v.reference ILIKE $ OR a.reference ILIKE $ OR o.name ILIKE $', containing(query.q)),
    sorts: {
      reference: { expression: 'v.reference', type: 'text' },
      // the ids are in the order of time, and an organisation may not select when it was proposed
      proposedAt: { expression: 'v.id::text', type: 'text' },
      organisationName: byLetters('o.name'),
      status: { expression: 'v.status', type: 'text' },
    },
  };
}

function withWords<Row extends ItemRow>(row: Row, actor: Actor): Row & { statusWords: string } {
  return { ...row, statusWords: variationStatusWords(row.status, actor.audience) };
}

function isOpen({ status }: Pick<ViewRow, 'status'>): boolean {
  return OPEN_VARIATION_STATUSES.some((open) => open === status);
}

/** What a variation that is done did, or would have done: against the award it was written against. */
function pastEffects({ before, after }: ViewRow): YearEffect[] {
  const years = before.years.map((year) => ({
    ...year,
    status: 'indicative' as const,
    plannedPence: ZERO,
  }));
  return yearEffects(years, after.years, []);
}

@Injectable()
export class VariationsQueries {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(VariationContextsRepository) private readonly contexts: VariationContextsRepository,
  ) {}

  list(context: RequestContext, query: VariationListQuery): Promise<Page<VariationItem>> {
    return this.unitOfWork.read(context, async (tx) => {
      const asked = { ...query, sort: query.sort ?? '-reference' };
      const page = await keysetPage<ItemRow>(tx, statement(query, tx.actor), asked);
      return { ...page, items: page.items.map((item) => withWords(item, tx.actor)) };
    });
  }

  get(context: RequestContext, id: string): Promise<VariationView> {
    return this.unitOfWork.read(context, (tx) => this.view(tx, id));
  }

  async view(tx: Transaction, id: string): Promise<VariationView> {
    const [found] = await tx.query<ViewRow>(variationView(tx.actor.audience), [id]);
    const row = required(found);
    const { proposedById: _inside, before, after, ...shown } = row;
    const context = tx.actor.audience === 'staff' ? await this.contextOf(tx, row) : null;
    return {
      ...withWords(shown, tx.actor),
      before: termsView(before),
      after: termsView(after),
      effect: this.effectOf(row, context),
      commands: context === null ? [] : this.commandsOf(row, context, tx.actor),
    };
  }

  private contextOf(tx: Transaction, { awardId, after }: ViewRow): Promise<VariationContext> {
    return this.contexts.of(tx, { awardId, years: after.years });
  }

  private effectOf(row: ViewRow, context: VariationContext | null): VariationView['effect'] {
    if (context === null || !isOpen(row)) return pastEffects(row).map((one) => effectView(one));
    return context.effects.map((one) => effectView(one, context.award.status));
  }

  private commandsOf(
    row: ViewRow,
    context: VariationContext,
    actor: Actor,
  ): VariationView['commands'] {
    const proposedBy = { userId: row.proposedById ?? '', name: row.proposedByName ?? '' };
    return variationCommands({ ...row, proposedBy }, context, actor);
  }
}
