import { rewrap, type MasterKeys, type Sealed } from '../../platform/sealing/sealing.js';
import { sealedFor } from './sealed-for.js';

type Query = <Row extends object>(sql: string, parameters?: readonly unknown[]) => Promise<Row[]>;

interface SecretRow extends Sealed {
  readonly id: string;
  readonly organisationId: string;
}

const BATCH = 500;

const NEXT = `SELECT bank_account_id AS id, organisation_id AS "organisationId", sealed, wrapped_key AS "wrappedKey",
    key_id AS "keyId" FROM bank_account_secrets WHERE key_id <> $1
  ORDER BY bank_account_id LIMIT ${BATCH} FOR UPDATE`;

async function rotateBatch(query: Query, keys: MasterKeys): Promise<number> {
  const rows = await query<SecretRow>(NEXT, [keys.current.id]);
  for (const row of rows) {
    const { wrappedKey, keyId } = rewrap(keys, row, sealedFor(row));
    await query(
      'UPDATE bank_account_secrets SET wrapped_key = $2, key_id = $3 WHERE bank_account_id = $1',
      [row.id, wrappedKey, keyId],
    );
  }
  return rows.length;
}

/**
 * Encrypts the data key of every set of bank details again, under the current master key; the sealed numbers are
 * neither opened nor changed. Each batch is committed by itself, so that an interrupted run can be continued. Answers
 * how many keys were re-encrypted; throws SealBrokenError where a master key that is needed is not configured.
 */
export async function rotateSecrets(query: Query, keys: MasterKeys): Promise<number> {
  let rotated = 0;
  for (;;) {
    await query('BEGIN');
    try {
      const done = await rotateBatch(query, keys);
      await query('COMMIT');
      rotated += done;
      if (done < BATCH) return rotated;
    } catch (error) {
      await query('ROLLBACK');
      throw error;
    }
  }
}
