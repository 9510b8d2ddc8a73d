import type {
  GetFundOutcomesResponse,
  ListIndicatorsResponse,
  ListObservationsResponse,
} from '../../lib/api/generated/types.gen.js';

export type FundOutcomes = GetFundOutcomesResponse;

export type OutcomeFigure = FundOutcomes['figures'][number];

export type Indicator = ListIndicatorsResponse['items'][number];

export type ObservationRow = ListObservationsResponse['items'][number];
