import { LEDGER_CHECK_WORDS, verifyLedger, type LedgerDifference } from '@almoner/domain/budgets';
import { formatFinancialYear } from '@almoner/domain/calendar';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { readLedgerFacts } from './ledger-facts.js';
import type { LedgerVerificationView } from './ledger-verification.dto.js';

/** Recomputes every budget line that the reader may see, all at the same moment. */
@Injectable()
export class LedgerVerificationQueries {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  verify(context: RequestContext): Promise<LedgerVerificationView> {
    return this.unitOfWork.snapshot(context, async (tx) => {
      const { facts, counts } = await readLedgerFacts((sql) => tx.query(sql));
      const { checks, first } = verifyLedger(facts);
      return {
        verifiedAt: tx.now.toISOString(),
        agrees: first === null,
        everyFund: context.fundScope === 'all',
        checks: checks.map((one) => ({ ...one, words: LEDGER_CHECK_WORDS[one.check] })),
        first: first === null ? null : toView(first),
        counts,
      };
    });
  }
}

function toView({ line, source: _source, ...difference }: LedgerDifference) {
  return {
    ...difference,
    financialYear: line === null ? null : formatFinancialYear(line.financialYear),
    pot: line === null ? null : line.pot,
  };
}
