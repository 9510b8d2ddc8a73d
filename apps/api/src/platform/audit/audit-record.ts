import type { AuditAction, AuditChange, AuditSubjectType } from '@almoner/domain/audit';

/** What a command did to which record, and why. Who did it, when and in which request comes from the transaction. */
export interface AuditRecord {
  /** The name of the command, `awards.approve`. */
  readonly action: AuditAction;
  readonly subjectType: AuditSubjectType;
  readonly subjectId: string;
  readonly subjectReference?: string;
  readonly fundId?: string | null;
  /** The organisation of the record. `action` decides whether its people may read the event. */
  readonly organisationId?: string | null;
  /** Whether the organisation can see the record already; needed for actions that are shared `once-shown`. */
  readonly shown?: boolean;
  readonly changes?: readonly AuditChange[];
  readonly reason?: string | null;
}
