import type { ApplicationContent } from '@almoner/domain/applications';
import type { AuditAction, AuditChange } from '@almoner/domain/audit';
import type { AuditRecord } from '../../platform/audit/audit-record.js';
import type { ApplicationRow } from './application.entity.js';
import { yearsInWords } from './application-view.js';

/** The record of what happened to an application; its organisation may read it. */
export function applicationAudit(
  action: AuditAction,
  application: Pick<ApplicationRow, 'id' | 'reference' | 'fundId' | 'organisationId'>,
  changes: readonly AuditChange[],
  reason: string | null = null,
): AuditRecord {
  return {
    action,
    subjectType: 'application',
    subjectId: application.id,
    subjectReference: application.reference,
    fundId: application.fundId,
    organisationId: application.organisationId,
    changes,
    reason,
  };
}

/** What an application says as the history keeps it: each answer a field of its own. */
export function contentSnapshot(content: ApplicationContent) {
  const answers = Object.entries(content.answers).map(([key, text]) => [`answers.${key}`, text]);
  return {
    ...(Object.fromEntries(answers) as Record<string, string>),
    title: content.title,
    amountRequestedPence: content.amountRequestedPence,
    years: yearsInWords(content.years),
    areaCodes: [...content.areaCodes],
  };
}
