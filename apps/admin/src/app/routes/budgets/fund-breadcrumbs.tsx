import { useQuery } from '@tanstack/react-query';
import { Breadcrumb, Breadcrumbs } from '../../../components/breadcrumbs.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getFund } from '../../../lib/api/generated/sdk.gen.js';

interface FundBreadcrumbsProps {
  readonly fundId: string;
  /** The page is below the budget of the fund, and not that page itself. */
  readonly withBudget?: boolean;
}

/** The way from a page about a fund's budget back to the fund. */
export function FundBreadcrumbs({ fundId, withBudget = true }: FundBreadcrumbsProps) {
  const fund = useQuery(apiQuery(getFund, { path: { id: fundId } }));
  return (
    <Breadcrumbs>
      <Breadcrumb to="/funds">Funds</Breadcrumb>
      <Breadcrumb to="/funds/$id" params={{ id: fundId }}>
        {fund.data?.name ?? 'Fund'}
      </Breadcrumb>
      {withBudget && (
        <Breadcrumb to="/funds/$id/budget" params={{ id: fundId }}>
          Budget
        </Breadcrumb>
      )}
    </Breadcrumbs>
  );
}
