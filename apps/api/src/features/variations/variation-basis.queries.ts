import type { BudgetLine } from '@almoner/domain/budgets';
import { formatFinancialYear } from '@almoner/domain/calendar';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { VariationBasis } from './variations.dto.js';
import { termsView } from './variations.views.js';
import { VariedAwardsRepository } from './varied-awards.repository.js';

@Injectable()
export class VariationBasisQueries {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(VariedAwardsRepository) private readonly varied: VariedAwardsRepository,
  ) {}

  /** The present terms of an award, and every financial year of its pot, to write a variation from. */
  get(context: RequestContext, awardId: string): Promise<VariationBasis> {
    return this.unitOfWork.read(context, async (tx) => {
      const found = await this.varied.find(tx, awardId);
      const { award, terms, years } = found;
      const lines = await this.varied.linesFor(tx, found, 'all');
      return {
        awardId,
        awardReference: award.reference,
        fundId: award.fundId,
        awardStatus: award.status,
        awardVersion: award.version,
        terms: termsView(terms),
        years: years.map(({ financialYear, amountPence, status, plannedPence }) => ({
          financialYear: formatFinancialYear(financialYear),
          amountPence,
          status,
          plannedPence,
        })),
        lines: lines.map(lineView),
      };
    });
  }
}

function lineView(line: BudgetLine): VariationBasis['lines'][number] {
  const { id, pot, status, authority, overProgrammingBasisPoints } = line;
  const { allocatedPence, availablePence, reservedPence, committedPence, paidPence } = line;
  return {
    id,
    financialYear: formatFinancialYear(line.financialYear),
    pot,
    status,
    authority,
    overProgrammingBasisPoints,
    allocatedPence,
    availablePence,
    reservedPence,
    committedPence,
    paidPence,
  };
}
