import {
  FUND_KIND_LABELS,
  FUND_KINDS,
  FUND_STATUS_WORDS,
  FUND_STATUSES,
} from '@almoner/domain/funds';
import { pence, subtractPence } from '@almoner/domain/money';
import { choicesOf, moneyText } from '../../lib/formatters.js';
import type { FundSummary } from './funds-types.js';

/** The kinds of fund to choose from. */
export const FUND_KIND_CHOICES = choicesOf(FUND_KINDS, (kind) => FUND_KIND_LABELS[kind]);

/** The statuses of a fund to choose from. */
export const FUND_STATUS_CHOICES = choicesOf(FUND_STATUSES, (status) => FUND_STATUS_WORDS[status]);

/**
 * What was recovered of payments: ", less £4,120 recovered"; empty where nothing was. The budget's paid amount already
 * excludes it, and a payment that was recovered whole no longer counts as paid.
 */
export function recoveredWords({
  budget,
  payments,
}: Pick<FundSummary, 'budget' | 'payments'>): string {
  const recovered = subtractPence(pence(payments.paidPence), pence(budget.paidPence));
  return recovered > 0 ? `, less ${moneyText(recovered)} recovered` : '';
}
