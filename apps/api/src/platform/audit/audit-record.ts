import type { AuditChange } from '@almoner/domain/audit';

/** What a command did, to what, and why. Who, when and under which request come from the transaction. */
export interface AuditRecord {
  /** The permission-like name of the command, e.g. `awards.approve`. */
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly subjectReference?: string;
  readonly fundId?: string | null;
  /** Set where people of this organisation may see the event. */
  readonly organisationId?: string | null;
  readonly changes?: readonly AuditChange[];
  readonly reason?: string | null;
}
