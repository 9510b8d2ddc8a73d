import { queryOptions } from '@tanstack/react-query';
import { apiQuery } from '../../lib/api/api-query.js';
import { listIndicators } from '../../lib/api/generated/sdk.gen.js';

const MOST_INDICATORS = 100;

/** The indicators that a fund may ask for, or all of them, to choose from. */
export function indicatorChoicesQuery(fundId?: string) {
  return queryOptions({
    ...apiQuery(listIndicators, { query: { fundId, sort: 'code', limit: MOST_INDICATORS } }),
    select: ({ items }) =>
      items.map(({ id, title, code }) => ({ value: id, label: `${title} (${code})` })),
  });
}
