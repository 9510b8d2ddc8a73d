import {
  FUND_KIND_LABELS,
  FUND_KINDS,
  FUND_STATUS_WORDS,
  FUND_STATUSES,
} from '@almoner/domain/funds';
import { pence, subtractPence } from '@almoner/domain/money';
import { moneyText } from '../../lib/formatters.js';
import type { FundSummary } from './funds-types.js';

/** The kinds of fund to choose from. */
export const FUND_KIND_CHOICES = FUND_KINDS.map((kind) => ({
  value: kind,
  label: FUND_KIND_LABELS[kind],
}));

/** The statuses of a fund to choose from. */
export const FUND_STATUS_CHOICES = FUND_STATUSES.map((status) => ({
  value: status,
  label: FUND_STATUS_WORDS[status],
}));

/**
 * What came back of the payments that are paid: ", less £4,120 recovered"; empty where nothing did. The
 * budget counts what is paid without it, and a payment that came back whole is no longer among the paid.
 */
export function recoveredWords({
  budget,
  payments,
}: Pick<FundSummary, 'budget' | 'payments'>): string {
  const recovered = subtractPence(pence(payments.paidPence), pence(budget.paidPence));
  return recovered > 0 ? `, less ${moneyText(recovered)} recovered` : '';
}
