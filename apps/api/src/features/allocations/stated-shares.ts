import { parseWeight, type StatedShare } from '@almoner/domain/allocations';
import { refusal, RefusalError } from '@almoner/domain/shared';

interface GivenShare {
  readonly areaCode: string;
  readonly weight: string;
  readonly organisationId?: string | null;
}

/**
 * Turns the shares of a request's body into those of the domain; refuses unreadable ones by their place in the list.
 */
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
