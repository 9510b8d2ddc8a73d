import type { AuditAction, AuditChange } from '@almoner/domain/audit';
import type { AuditRecord } from '../../platform/audit/audit-record.js';
import type { AssessmentRow } from './assessment.entity.js';

/**
 * The record of what happened to an assessment. It never holds scores or reasons for them: the history is open to
 * people from whom they are sealed. Submitted scores do not change, so nothing is lost.
 */
export function assessmentAudit(
  action: AuditAction,
  assessment: Pick<AssessmentRow, 'id' | 'fundId'>,
  applicationReference: string,
  changes: readonly AuditChange[],
  reason: string | null = null,
): AuditRecord {
  return {
    action,
    subjectType: 'assessment',
    subjectId: assessment.id,
    subjectReference: applicationReference,
    fundId: assessment.fundId,
    changes,
    reason,
  };
}
