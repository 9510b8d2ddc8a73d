import { useQuery } from '@tanstack/react-query';
import { Breadcrumb, Breadcrumbs } from '../../../components/breadcrumbs.js';
import { fundQuery } from '../../../features/funds/api/get-fund.js';

/** The way from a page about a fund's budget back to the fund. */
export function FundBreadcrumbs({ fundId }: { fundId: string }) {
  const fund = useQuery(fundQuery(fundId));
  return (
    <Breadcrumbs>
      <Breadcrumb to="/funds">Funds</Breadcrumb>
      <Breadcrumb to="/funds/$id" params={{ id: fundId }}>
        {fund.data?.name ?? 'Fund'}
      </Breadcrumb>
    </Breadcrumbs>
  );
}
