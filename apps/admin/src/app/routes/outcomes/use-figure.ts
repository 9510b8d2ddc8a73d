import { useQuery } from '@tanstack/react-query';
import { fundChoicesQuery } from '../../../features/funds/funds-requests.js';
import { indicatorChoicesQuery } from '../../../features/outcomes/outcomes-requests.js';
import type { ObservationsSearch } from '../../../features/outcomes/outcomes-types.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getFundOutcomes } from '../../../lib/api/generated/sdk.gen.js';

/** Loads the figure that the address names by fund, indicator and period, and the choices for these. */
export function useFigure({ fundId, indicatorId, period }: ObservationsSearch) {
  const outcomes = useQuery({
    ...apiQuery(getFundOutcomes, { path: { id: fundId ?? '' }, query: { period } }),
    enabled: fundId !== undefined,
  });
  const funds = useQuery(fundChoicesQuery()).data ?? [];
  const indicators = useQuery(indicatorChoicesQuery(fundId)).data ?? [];
  const named = fundId && indicatorId && period ? outcomes.data?.figures : undefined;
  return {
    figure: named?.find((candidate) => candidate.indicatorId === indicatorId),
    periods: outcomes.data?.periods,
    funds,
    indicators,
    names: {
      fund: funds.find(({ value }) => value === fundId)?.label,
      indicator: indicators.find(({ value }) => value === indicatorId)?.label,
    },
  };
}
