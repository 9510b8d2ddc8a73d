import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorState, Loading } from './states.js';

interface QueryStateProps<Data> {
  readonly query: UseQueryResult<Data, Error>;
  /** Whether the query loads the record of the page: then its other states need a heading and a title too. */
  readonly wholePage?: boolean;
  readonly children: (data: Data) => ReactNode;
}

/** Shows the data of a query, or that it is loading, not permitted, not found, or failed. */
export function QueryState<Data>({ query, wholePage, children }: QueryStateProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) {
    const retry = () => void query.refetch();
    return <ErrorState error={query.error} onRetry={retry} wholePage={wholePage} />;
  }
  return <Loading />;
}
