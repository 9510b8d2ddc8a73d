import { FUNDER_NAME, SYSTEM_NAME } from '@almoner/domain/audit';
import { RefusalError } from '@almoner/domain/shared';
import { READABLE_USERS } from '../../readable/identity.sql.js';
import type { Transaction } from '../database/transaction.js';

/**
 * The name of the actor of the event `a`. Row-level security hides staff from organisations, so an actor who is not found
 * is a member of staff.
 */
export const ACTOR_NAME = `CASE WHEN a.actor_id IS NULL THEN '${SYSTEM_NAME}' ELSE coalesce(u.name, '${FUNDER_NAME}') END`;

/** Joins the actors of events. */
export const ACTORS = `LEFT JOIN ${READABLE_USERS} u ON u.id = a.actor_id`;

/** What last brought a record of a kind, $1, and an id, $2, into a state, $3, among the events that the reader may see. */
const LAST_CHANGE = `
  SELECT a.at, ${ACTOR_NAME} AS "by" FROM audit_events a ${ACTORS}
   WHERE a.subject_type = $1 AND a.subject_id = $2
     AND a.changes @> jsonb_build_array(jsonb_build_object('field', 'status', 'to', $3::text))
   ORDER BY a.at DESC, a.id DESC LIMIT 1`;

/** What the history calls a thing, where that is not its noun. */
const SUBJECT_TYPES: Readonly<Record<string, string>> = {
  'set of bank details': 'bank-account',
  import: 'ledger-import',
};

/**
 * The refusal of a command for one record with who brought the record into the state that stands in its way, and when;
 * every other error as it is. One read, by what the person of the transaction may see of the history.
 */
export async function withLastChange(
  tx: Transaction,
  recordId: string | undefined,
  error: unknown,
): Promise<unknown> {
  if (recordId === undefined || !(error instanceof RefusalError)) return error;
  if (error.refusal.code !== 'shared.wrong-state') return error;
  const { thing, state } = error.refusal.params;
  const type = SUBJECT_TYPES[String(thing)] ?? String(thing).replaceAll(' ', '-');
  const [change] = await tx.query<{ at: Date; by: string }>(LAST_CHANGE, [
    type,
    recordId,
    String(state).replaceAll(' ', '-'),
  ]);
  if (!change) return error;
  const lastChange = { at: change.at.toISOString(), by: change.by };
  return new RefusalError({ ...error.refusal, lastChange });
}
