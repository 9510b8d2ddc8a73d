import type { AuditAction, AuditChange, AuditSubjectType } from '@almoner/domain/audit';

/** What a command did, to what, and why. Who, when and under which request come from the transaction. */
export interface AuditRecord {
  /** The name of the command, `awards.approve`. */
  readonly action: AuditAction;
  readonly subjectType: AuditSubjectType;
  readonly subjectId: string;
  readonly subjectReference?: string;
  readonly fundId?: string | null;
  /** Whose record it is. Whether its people read the event is said by the action. */
  readonly organisationId?: string | null;
  /** Whether the organisation sees the record already; asked by actions that are shared `once-shown`. */
  readonly shown?: boolean;
  readonly changes?: readonly AuditChange[];
  readonly reason?: string | null;
}
