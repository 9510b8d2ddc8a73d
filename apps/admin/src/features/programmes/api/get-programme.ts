import { queryOptions } from '@tanstack/react-query';
import { getProgramme } from '../../../lib/api/generated/sdk.gen.js';
import type { GetProgrammeResponse } from '../../../lib/api/generated/types.gen.js';

export type Programme = GetProgrammeResponse;

/** One programme with its funds and the total computed from them. */
export function programmeQuery(id: string) {
  return queryOptions({
    queryKey: ['programmes', 'one', id],
    queryFn: ({ signal }) => getProgramme({ path: { id }, signal }),
  });
}
