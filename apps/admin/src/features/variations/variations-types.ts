import type {
  GetVariationBasisResponse,
  GetVariationResponse,
  ListAwardVersionsResponse,
} from '../../lib/api/generated/types.gen.js';

export type VariationBasis = GetVariationBasisResponse;

export type Variation = GetVariationResponse;

export type AwardVersion = ListAwardVersionsResponse['versions'][number];
