import type { AuditChange, AuditValue } from '@almoner/domain/audit';
import { formatFinancialYear } from '@almoner/domain/calendar';
import type { AwardTerms, VariationCommand } from '@almoner/domain/variations';
import type { Transaction } from '../../platform/database/transaction.js';
import type { VariationRow } from './variation.entity.js';

interface VariationEvent {
  readonly command: VariationCommand | 'propose';
  readonly changes: readonly AuditChange[];
  readonly reason?: string | null;
}

/** Records what happened to a variation; its organisation sees it applied, and nothing before. */
export function recordVariation(
  tx: Transaction,
  variation: VariationRow,
  { command, changes, reason = null }: VariationEvent,
): Promise<void> {
  return tx.audit({
    action: `variations.${command}`,
    subjectType: 'variation',
    subjectId: variation.id,
    subjectReference: variation.reference,
    fundId: variation.fundId,
    organisationId: variation.organisationId,
    changes,
    reason,
  });
}

/** The terms of an award as fields of a history; its years as one list. */
export function recordedTerms(terms: AwardTerms): Record<string, AuditValue> {
  const { amountPence, title, purpose, startsOn, endsOn } = terms;
  const years = terms.years.map((year) => ({
    financialYear: formatFinancialYear(year.financialYear),
    amountPence: year.amountPence,
  }));
  return { amountPence, years, title, purpose, areaCodes: [...terms.areaCodes], startsOn, endsOn };
}
