import type {
  GetVariationBasisResponse,
  GetVariationResponse,
  ListAwardVersionsResponse,
  ListVariationsResponse,
} from '../../lib/api/generated/types.gen.js';

export type VariationBasis = GetVariationBasisResponse;

export type Variation = GetVariationResponse;

export type AwardVersion = ListAwardVersionsResponse['versions'][number];

export type VariationRow = ListVariationsResponse['items'][number];
