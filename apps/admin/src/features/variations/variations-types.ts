import type { SearchOf } from '../../lib/api/api-query.js';
import type {
  GetVariationBasisResponse,
  GetVariationResponse,
  ListAwardVersionsResponse,
  ListVariationsData,
  ListVariationsResponse,
} from '../../lib/api/generated/types.gen.js';

export type VariationBasis = GetVariationBasisResponse;

export type Variation = GetVariationResponse;

export type AwardVersion = ListAwardVersionsResponse['versions'][number];

export type VariationsSearch = SearchOf<ListVariationsData>;

export type VariationRow = ListVariationsResponse['items'][number];
