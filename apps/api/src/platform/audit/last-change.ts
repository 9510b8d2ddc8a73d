import { FUNDER_NAME, SYSTEM_NAME } from '@almoner/domain/audit';
import {
  decideAll,
  RefusalError,
  unwrap,
  type Decision,
  type ListedItems,
} from '@almoner/domain/shared';
import { READABLE_USERS } from '../../readable/identity.sql.js';
import { required } from '../database/find.js';
import type { Transaction } from '../database/transaction.js';

/**
 * The name of the actor of the event `a`. Row-level security hides staff from organisations, so an actor who is not found
 * is a member of staff.
 */
export const ACTOR_NAME = `CASE WHEN a.actor_id IS NULL THEN '${SYSTEM_NAME}' ELSE coalesce(u.name, '${FUNDER_NAME}') END`;

/** Joins the actors of events. */
export const ACTORS = `LEFT JOIN ${READABLE_USERS} u ON u.id = a.actor_id`;

/**
 * What last brought records of kinds, $1, and ids, $2, into states, $3, among the events that the reader may see; each
 * answer with the place, $4, that is given for its record.
 */
const LAST_CHANGES = `
  SELECT late.place, last.at, last.by
    FROM unnest($1::text[], $2::uuid[], $3::text[], $4::int[]) AS late (type, id, state, place)
   CROSS JOIN LATERAL (
     SELECT a.at, ${ACTOR_NAME} AS by FROM audit_events a ${ACTORS}
      WHERE a.subject_type = late.type AND a.subject_id = late.id
        AND a.changes @> jsonb_build_array(jsonb_build_object('field', 'status', 'to', late.state))
      ORDER BY a.at DESC, a.id DESC LIMIT 1) last`;

/** What the history calls a thing, where that is not its noun. */
const SUBJECT_TYPES: Readonly<Record<string, string>> = {
  'set of bank details': 'bank-account',
  import: 'ledger-import',
};

function subjectType(thing: string): string {
  return SUBJECT_TYPES[thing] ?? thing.replaceAll(' ', '-');
}

/**
 * The decisions on records, where each refusal for a state says who brought the record into it, and when. One read for
 * all of them, by what the person of the transaction may see of the history.
 */
async function withLastChanges<Value>(
  tx: Transaction,
  recordIds: readonly string[],
  decisions: readonly Decision<Value>[],
): Promise<readonly Decision<Value>[]> {
  const late = decisions.flatMap((decision, place) => {
    if (decision.ok || decision.refusal.code !== 'shared.wrong-state') return [];
    const { thing, state } = decision.refusal.params;
    return [{ place, type: subjectType(String(thing)), state: String(state).replaceAll(' ', '-') }];
  });
  if (late.length === 0) return decisions;
  const changes = await tx.query<{ place: number; at: Date; by: string }>(LAST_CHANGES, [
    late.map(({ type }) => type),
    late.map(({ place }) => recordIds[place]),
    late.map(({ state }) => state),
    late.map(({ place }) => place),
  ]);
  const found = new Map(
    changes.map(({ place, at, by }) => [place, { at: at.toISOString(), by }] as const),
  );
  return decisions.map((decision, place) => {
    const lastChange = found.get(place);
    if (decision.ok || !lastChange) return decision;
    return { ok: false, refusal: { ...decision.refusal, lastChange } };
  });
}

/** The error of a command for one record; a refusal for its state says who brought it into that state, and when. */
export async function withLastChange(
  tx: Transaction,
  recordId: string | undefined,
  error: unknown,
): Promise<unknown> {
  if (recordId === undefined || !(error instanceof RefusalError)) return error;
  const [told] = await withLastChanges(tx, [recordId], [{ ok: false, refusal: error.refusal }]);
  return told && !told.ok ? new RefusalError(told.refusal) : error;
}

/**
 * Decides a command for several records, all or none. The refusal points to each refused record in the list, and says
 * of each that is in another state who brought it there, and when.
 */
export async function decideTogether<Item, Value>(
  tx: Transaction,
  list: ListedItems<Item>,
  idOf: (item: Item) => string,
  decide: (item: Item) => Decision<Value>,
): Promise<readonly Value[]> {
  const decisions = await withLastChanges(
    tx,
    list.items.map(idOf),
    list.items.map((item) => decide(item)),
  );
  return unwrap(decideAll(list, (_item, index) => required(decisions[index])));
}
