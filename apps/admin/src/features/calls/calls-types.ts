import type { SearchOf } from '../../lib/api/api-query.js';
import type {
  GetCallResponse,
  ListCallsData,
  ListCallsResponse,
} from '../../lib/api/generated/types.gen.js';

export type Call = GetCallResponse;

export type CallsSearch = SearchOf<ListCallsData>;

export type CallRow = ListCallsResponse['items'][number];
