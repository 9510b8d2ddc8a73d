import { refusal, RefusalError } from '@almoner/domain/shared';
import type { IdempotencyKey } from './request-context.js';
import type { Transaction } from './transaction.js';

interface StoredRow {
  route: string;
  body_hash: string;
  response: unknown;
}

/**
 * The stored reply of a key. Where there is none: null, and the key is locked until the transaction ends. Refuses a key
 * that another request is using at this moment, and one that was used for a different request.
 */
export async function replayOrLock<T>(
  tx: Transaction,
  idempotency: IdempotencyKey,
): Promise<{ reply: T } | null> {
  const [lock] = await tx.query<{ locked: boolean }>(
    'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS locked',
    [`${tx.actor.userId}:${idempotency.key}`],
  );
  if (!lock?.locked) throw new RefusalError(refusal('idempotency.in-flight'));
  const [stored] = await tx.prepared<StoredRow>(
    'SELECT route, body_hash, response FROM idempotency_keys WHERE user_id = $1 AND key = $2',
    [tx.actor.userId, idempotency.key],
  );
  if (!stored) return null;
  if (stored.route !== idempotency.route || stored.body_hash !== idempotency.bodyHash) {
    throw new RefusalError(refusal('idempotency.key-reused'));
  }
  return { reply: (stored.response as { reply: T }).reply };
}

/** Stores the reply under its key, in the transaction of the command. */
export async function storeReply(
  tx: Transaction,
  idempotency: IdempotencyKey,
  reply: unknown,
): Promise<void> {
  await tx.query(
    `INSERT INTO idempotency_keys (user_id, key, route, body_hash, response, created_at)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [
      tx.actor.userId,
      idempotency.key,
      idempotency.route,
      idempotency.bodyHash,
      JSON.stringify({ reply }),
      tx.now,
    ],
  );
}
