import type { DeepPartial } from 'typeorm';
import type { VersionedRow } from './entity-columns.js';
import type { Transaction } from './transaction.js';

/** Saves a record as its next version, or a new one as its first, at the moment of the transaction. */
export function saveVersion<Row extends VersionedRow>(
  tx: Transaction,
  entity: new () => Row,
  values: Partial<NoInfer<Row>>,
): Promise<Row> {
  const row = tx.manager.create(entity, values as DeepPartial<Row>);
  row.version = (row.version ?? 0) + 1;
  row.updatedAt = tx.now;
  return tx.manager.save(row);
}
