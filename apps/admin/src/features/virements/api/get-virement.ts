import { queryOptions } from '@tanstack/react-query';
import { getVirement } from '../../../lib/api/generated/sdk.gen.js';
import type { GetVirementResponse } from '../../../lib/api/generated/types.gen.js';

export type Virement = GetVirementResponse;

export type VirementSide = Virement['from'];

/** One virement with what both sides have now and what may be done next. */
export function virementQuery(id: string) {
  return queryOptions({
    queryKey: ['virements', 'one', id],
    queryFn: ({ signal }) => getVirement({ path: { id }, signal }),
  });
}
