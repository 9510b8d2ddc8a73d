import { useQuery } from '@tanstack/react-query';
import { Breadcrumb, Breadcrumbs } from '../../../components/page.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getFund } from '../../../lib/api/generated/sdk.gen.js';

interface FundBreadcrumbsProps {
  readonly fundId: string;
  /** False on the page of the budget itself; true on the pages below it. */
  readonly withBudget?: boolean;
}

/** The breadcrumbs from a page about a fund's budget back to the fund. */
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
