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
import { VariationContextsRepository } from './variation-contexts.repository.js';
import type { VariationItem, VariationView } from './variations.dto.js';
import { variationView } from './variations.sql.js';
import { effectView, termsView } from './variations.views.js';

export type VariationItemRow = Omit<VariationItem, 'statusWords'>;

interface ViewRow extends Omit<
  VariationView,
  'statusWords' | 'before' | 'after' | 'effect' | 'commands'
> {
  readonly before: AwardTerms;
  readonly after: AwardTerms;
  readonly proposedById: string | null;
}

/** A variation for its reader, with its status in words. */
export function withWords<Row extends VariationItemRow>(
  row: Row,
  actor: Actor,
): Row & { statusWords: string } {
  return { ...row, statusWords: variationStatusWords(row.status, actor.audience) };
}

function isOpen({ status }: Pick<ViewRow, 'status'>): boolean {
  return OPEN_VARIATION_STATUSES.some((open) => open === status);
}

/**
 * The effects of a variation that is no longer open, computed from the award as it was when the variation was written.
 */
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
