import type { AuditAction, AuditChange } from '@almoner/domain/audit';
import type { AuditRecord } from '../../platform/audit/audit-record.js';
import type { AssessmentRow } from './assessment.entity.js';

/**
 * The audit record of an assessment. It never contains scores or their reasons, because people from whom the scores are
 * sealed may read the history. Submitted scores cannot change, so no information is lost.
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
