import { queryOptions } from '@tanstack/react-query';
import { getProgrammeBudget } from '../../../lib/api/generated/sdk.gen.js';
import type { GetProgrammeBudgetResponse } from '../../../lib/api/generated/types.gen.js';

export type ProgrammeBudget = GetProgrammeBudgetResponse;

export type ProgrammeYear = ProgrammeBudget['years'][number];

/** The budgets of a programme's funds together, by year. */
export function programmeBudgetQuery(programmeId: string) {
  return queryOptions({
    queryKey: ['budgets', 'programme', programmeId],
    queryFn: ({ signal }) => getProgrammeBudget({ path: { id: programmeId }, signal }),
  });
}
