import type { SearchOf } from '../../lib/api/api-query.js';
import type {
  GetReturnResponse,
  ListReturnsData,
  ListReturnsResponse,
} from '../../lib/api/generated/types.gen.js';

export type OwedReturn = GetReturnResponse;

export type ReturnQuestion = OwedReturn['questions'][number];

export type ReturnsSearch = SearchOf<ListReturnsData>;

export type ReturnRow = ListReturnsResponse['items'][number];
