import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorState, Loading } from './states.js';

interface QueryStateProps<Data> {
  readonly query: UseQueryResult<Data, Error>;
  /** The data is the record of the page: without it the page still needs a heading and a title. */
  readonly wholePage?: boolean;
  readonly children: (data: Data) => ReactNode;
}

/** Shows what a query has: its data, or that it is loading, not permitted, not found, or failed. */
export function QueryState<Data>({ query, wholePage, children }: QueryStateProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) {
    const retry = () => void query.refetch();
    return <ErrorState error={query.error} onRetry={retry} wholePage={wholePage} />;
  }
  return <Loading />;
}
