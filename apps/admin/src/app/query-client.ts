import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isProblem, ProblemError } from '../lib/problem.js';
import { sessionQuery } from '../lib/session.js';

const MOST_RETRIES = 2;

/** Whether repeating a failed request may help. A refusal stays a refusal. */
function isWorthRetrying(failures: number, error: Error): boolean {
  const refused = error instanceof ProblemError && error.status >= 400 && error.status < 500;
  return !refused && failures < MOST_RETRIES;
}

/**
 * The cache of everything read from the API. After any command all of it is read again, so that figures and lists
 * agree; also after a command that is refused because somebody else acted, before the refusal is shown.
 */
export function createQueryClient({ onSignedOut }: { onSignedOut: () => void }): QueryClient {
  const noteSignedOut = (error: Error) => {
    if (!isProblem(error, 401)) return;
    queryClient.setQueryData(sessionQuery.queryKey, null);
    onSignedOut();
  };
  const queryClient: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: noteSignedOut }),
    mutationCache: new MutationCache({
      onError: async (error) => {
        noteSignedOut(error);
        if (isProblem(error, 409)) await queryClient.invalidateQueries();
      },
      onSuccess: () => void queryClient.invalidateQueries(),
    }),
    defaultOptions: { queries: { staleTime: 10_000, retry: isWorthRetrying } },
  });
  return queryClient;
}
