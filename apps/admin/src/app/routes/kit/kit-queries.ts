import type { UseQueryResult } from '@tanstack/react-query';
import { ProblemError, unreachableProblem } from '../../../lib/problem.js';

const STATUSES = { failed: 500, 'not-permitted': 403, 'not-found': 404 } as const;

type KitQueryState = 'loading' | 'unreachable' | keyof typeof STATUSES;

function problem(state: Exclude<KitQueryState, 'loading'>): ProblemError {
  if (state === 'unreachable') return unreachableProblem();
  return new ProblemError({
    status: STATUSES[state],
    code: 'kit.example',
    title: '',
    detail: '',
    errors: [],
    requestId: '0198a7c2-example',
  });
}

/** A query that stays in one state, to show how that state looks. */
export function kitQuery(state: KitQueryState): UseQueryResult<never, Error> {
  const error = state === 'loading' ? null : problem(state);
  const example = {
    data: undefined,
    error,
    isError: error !== null,
    refetch: () => Promise.resolve(),
  };
  return example as unknown as UseQueryResult<never, Error>;
}
