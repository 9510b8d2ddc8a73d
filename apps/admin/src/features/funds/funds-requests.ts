import { queryOptions } from '@tanstack/react-query';
import { apiQuery } from '../../lib/api/api-query.js';
import { listFunds } from '../../lib/api/generated/sdk.gen.js';
import type { FundKind, FundStatus } from '../../lib/api/generated/types.gen.js';

const MOST_FUNDS = 100;

/** The funds that this person may see, by name, to choose from; only those of one kind or status where it is given. */
export function fundChoicesQuery(kind?: FundKind, status?: FundStatus) {
  return queryOptions({
    ...apiQuery(listFunds, { query: { kind, status, sort: 'name', limit: MOST_FUNDS } }),
    select: ({ items }) => items.map((fund) => ({ value: fund.id, label: fund.name })),
  });
}
