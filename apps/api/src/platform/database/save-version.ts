import type { DeepPartial } from 'typeorm';
import type { VersionedRow } from './entity-columns.js';
import type { Transaction } from './transaction.js';

/** Saves a record with the next version number, or a new one with version 1, at the time of the transaction. */
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

/**
 * Saves these columns of locked records as the next version of each, by one statement for all of them. The values are
 * taken from the rows.
 */
export async function saveVersions<Row extends VersionedRow>(
  tx: Transaction,
  entity: new () => Row,
  rows: readonly Row[],
  columns: readonly (keyof Row & string)[],
): Promise<void> {
  for (const row of rows) Object.assign(row, { version: row.version + 1, updatedAt: tx.now });
  const { columns: all, tablePath } = tx.manager.connection.getMetadata(entity);
  const written = all.filter(({ propertyName }) =>
    ['version', 'updatedAt', ...columns].includes(propertyName),
  );
  const set = written.map(({ databaseName: name }) => `${name} = saved.${name}`).join(', ');
  const values = rows.map((row) => {
    const value: Record<string, unknown> = { id: row.id };
    for (const column of written) value[column.databaseName] = column.getEntityValue(row, true);
    return value;
  });
  await tx.query(
    `UPDATE ${tablePath} SET ${set} FROM jsonb_populate_recordset(NULL::${tablePath}, $1) AS saved
      WHERE ${tablePath}.id = saved.id`,
    [JSON.stringify(values)],
  );
}
