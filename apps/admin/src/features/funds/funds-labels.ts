import {
  FUND_KIND_LABELS,
  FUND_KINDS,
  FUND_STATUS_WORDS,
  FUND_STATUSES,
} from '@almoner/domain/funds';
import { choicesOf, sumText } from '../../lib/formatters.js';
import type { FundSummary } from './funds-types.js';

/** The kinds of fund to choose from. */
export const FUND_KIND_CHOICES = choicesOf(FUND_KINDS, (kind) => FUND_KIND_LABELS[kind]);

/** The statuses of a fund to choose from. */
export const FUND_STATUS_CHOICES = choicesOf(FUND_STATUSES, (status) => FUND_STATUS_WORDS[status]);

/** What came back of payments: "; £4,120 was recovered"; empty where nothing did. */
export function recoveredWords({ payments }: Pick<FundSummary, 'payments'>): string {
  const { recoveredPence } = payments;
  return recoveredPence !== 0 ? `; ${sumText(recoveredPence)} was recovered` : '';
}
