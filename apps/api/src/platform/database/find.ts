import { refusal, RefusalError } from '@almoner/domain/shared';
import type { EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import type { Transaction } from './transaction.js';

/** The refusal for what does not exist and for what may not be seen: the same, so that neither is told apart. */
function notFound(): RefusalError {
  return new RefusalError(refusal('shared.not-found'));
}

/** Whatever was found; refuses with not-found where nothing was. */
export function required<T>(found: T | null | undefined): T {
  if (found === null || found === undefined) throw notFound();
  return found;
}

/** Loads one row and locks it until the transaction ends; refuses with not-found where it is not visible. */
export async function lockOne<Entity extends ObjectLiteral>(
  tx: Transaction,
  entity: EntityTarget<Entity>,
  where: FindOptionsWhere<Entity>,
): Promise<Entity> {
  const found = await tx.manager.findOne(entity, { where, lock: { mode: 'pessimistic_write' } });
  return required(found);
}
