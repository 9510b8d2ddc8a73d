import type { SearchOf } from '../../lib/api/api-query.js';
import type {
  GetDelegationResponse,
  ListDelegationsData,
  ListDelegationsResponse,
} from '../../lib/api/generated/types.gen.js';

export type Delegation = GetDelegationResponse;

export type DelegationsSearch = SearchOf<ListDelegationsData>;

export type DelegationRow = ListDelegationsResponse['items'][number];
