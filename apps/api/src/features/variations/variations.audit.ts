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

/** The subject of a variation's audit record. */
export function auditedVariation({ id, reference, fundId, organisationId }: VariationRow) {
  const subjectType = 'variation' as const;
  return { subjectType, subjectId: id, subjectReference: reference, fundId, organisationId };
}

/** Records what happened to a variation. */
export function recordVariation(
  tx: Transaction,
  variation: VariationRow,
  { command, changes, reason = null }: VariationEvent,
): Promise<void> {
  const action = `variations.${command}` as const;
  return tx.audit({ ...auditedVariation(variation), action, changes, reason });
}

/** The terms of an award as fields for the history; its years are one list. */
export function recordedTerms(terms: AwardTerms): Record<string, AuditValue> {
  const { amountPence, title, purpose, startsOn, endsOn } = terms;
  const years = terms.years.map((year) => ({
    financialYear: formatFinancialYear(year.financialYear),
    amountPence: year.amountPence,
  }));
  return { amountPence, years, title, purpose, areaCodes: [...terms.areaCodes], startsOn, endsOn };
}
