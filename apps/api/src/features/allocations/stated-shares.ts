import { parseWeight } from '@almoner/domain/allocations';
import { refusal, RefusalError } from '@almoner/domain/shared';
import type { StatedShare } from './allocations.service.js';

interface GivenShare {
  readonly areaCode: string;
  readonly weight: string;
  readonly organisationId?: string | null;
}

/** The shares of a body in the types of the domain; refuses those that cannot be read, each at its place. */
export function statedShares(given: readonly GivenShare[]): StatedShare[] {
  const read = given.map((share) => ({ share, weight: parseWeight(share.weight) }));
  const errors = read.flatMap(({ weight }, index) =>
    weight.ok ? [] : [{ pointer: `/shares/${index}/weight`, detail: weight.fault }],
  );
  if (errors.length > 0) throw new RefusalError(refusal('shared.invalid', {}, errors));
  return read.flatMap(({ share, weight }) =>
    weight.ok ? [{ ...share, weight: weight.value }] : [],
  );
}
