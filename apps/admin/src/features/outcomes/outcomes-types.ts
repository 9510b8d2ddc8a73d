import type { SearchOf } from '../../lib/api/api-query.js';
import type {
  GetFundOutcomesResponse,
  ListIndicatorsResponse,
  ListObservationsData,
  ListObservationsResponse,
} from '../../lib/api/generated/types.gen.js';

export type FundOutcomes = GetFundOutcomesResponse;

export type OutcomeFigure = FundOutcomes['figures'][number];

export type Indicator = ListIndicatorsResponse['items'][number];

export type ObservationsSearch = SearchOf<ListObservationsData>;

export type ObservationRow = ListObservationsResponse['items'][number];
