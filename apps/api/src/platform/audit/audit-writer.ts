import { AUDIT_ACTIONS } from '@almoner/domain/audit';
import type { Transaction } from '../database/transaction.js';
import type { AuditRecord } from './audit-record.js';

/**
 * The organisation whose people may read the event: decided by the action, and always theirs where they did it
 * themselves.
 */
function readerOf(tx: Transaction, record: AuditRecord): string | null {
  const { shown } = AUDIT_ACTIONS[record.action];
  const isShown =
    tx.actor.audience === 'organisation' ||
    shown === 'always' ||
    (shown === 'once-shown' && record.shown === true);
  return isShown ? (record.organisationId ?? null) : null;
}

function eventOf(tx: Transaction, record: AuditRecord) {
  const { action, subjectType, subjectId, subjectReference = '', fundId, organisationId } = record;
  const { changes = [], reason } = record;
  const readerId = readerOf(tx, record);
  const about = { subjectType, subjectId, subjectReference, fundId, organisationId, readerId };
  return { action, ...about, changes, reason };
}

/**
 * Appends the audit events of a command in its transaction, each with an event in the outbox. Who acts and when, the
 * database says itself (docs/adr/0027). `demonstration` marks
 * events of an invented world, of which nobody outside is informed.
 */
export async function insertAuditEvents(
  tx: Transaction,
  records: readonly AuditRecord[],
  demonstration: boolean,
): Promise<void> {
  const events = JSON.stringify(records.map((record) => eventOf(tx, record)));
  await tx.query('SELECT append_audit_events($1, $2, $3)', [tx.requestId, demonstration, events]);
}
