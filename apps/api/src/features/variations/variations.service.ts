import {
  decideApproveVariation,
  decideRejectVariation,
  decideSubmitVariation,
  decideWithdrawVariation,
  VARIATION_LIFECYCLE,
} from '@almoner/domain/variations';
import { Inject, Injectable } from '@nestjs/common';
import { RegularCommands, type RegularCommand } from '../../platform/commands/regular-commands.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { VariationContextsRepository, type MetVariation } from './variation-contexts.repository.js';
import type { VariationRow } from './variation.entity.js';
import type { VariationView } from './variations.dto.js';
import { VariationsQueries } from './variations.queries.js';

/** The commands on a variation before it is applied. */
const COMMANDS = {
  submit: {
    decide: ({ variation, meets }, actor) => decideSubmitVariation(variation, meets, actor),
    at: 'submittedAt',
  },
  approve: {
    decide: ({ variation, meets }, actor) => decideApproveVariation(variation, meets, actor),
    at: 'approvedAt',
    by: 'approvedById',
  },
  reject: {
    decide: ({ variation }, actor) => decideRejectVariation(variation, actor),
    reason: 'closedReason',
  },
  withdraw: {
    decide: ({ variation }, actor) => decideWithdrawVariation(variation, actor),
    reason: 'closedReason',
  },
} satisfies Record<string, RegularCommand<VariationRow, MetVariation>>;

@Injectable()
export class VariationsService extends RegularCommands<
  VariationRow,
  MetVariation,
  keyof typeof COMMANDS,
  VariationView
> {
  constructor(
    @Inject(UnitOfWork) unitOfWork: UnitOfWork,
    @Inject(VariationContextsRepository) variations: VariationContextsRepository,
    @Inject(VariationsQueries) queries: VariationsQueries,
  ) {
    super(unitOfWork, variations, queries, VARIATION_LIFECYCLE, COMMANDS);
  }
}
