import { refusal, RefusalError } from '@almoner/domain/shared';
import { In, type EntityTarget, type FindOptionsWhere, type ObjectLiteral } from 'typeorm';
import type { VersionedRow } from './entity-columns.js';
import type { Transaction } from './transaction.js';

/**
 * One refusal both for a record that does not exist and for one that the reader may not see, so that nobody can find
 * out which records exist.
 */
function notFound(): RefusalError {
  return new RefusalError(refusal('shared.not-found'));
}

/** The given value; refuses with not-found where it is null or undefined. */
export function required<T>(found: T | null | undefined): T {
  if (found === null || found === undefined) throw notFound();
  return found;
}

/** Loads one row and locks it until the transaction ends. Refuses with not-found where it is not visible. */
export async function lockOne<Entity extends ObjectLiteral>(
  tx: Transaction,
  entity: EntityTarget<Entity>,
  where: FindOptionsWhere<Entity>,
): Promise<Entity> {
  const found = await tx.manager.findOne(entity, { where, lock: { mode: 'pessimistic_write' } });
  return required(found);
}

/**
 * Locks rows in the order of their ids, so that two transactions that lock several rows cannot block each other. Leaves
 * out those that are not visible.
 */
export function lockMany<Row extends VersionedRow>(
  tx: Transaction,
  entity: new () => Row,
  ids: readonly string[],
): Promise<Row[]> {
  return tx.manager.find<VersionedRow>(entity, {
    where: { id: In([...ids]) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  }) as Promise<Row[]>;
}
