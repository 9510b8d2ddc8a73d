import { FUND_LIST } from '@almoner/domain/funds';
import { getRouteApi } from '@tanstack/react-router';
import { LinkButton } from '../../../components/buttons.js';
import { ListView } from '../../../components/lists/list-view.js';
import { PageHeading } from '../../../components/page.js';
import { FUND_CELLS } from '../../../features/funds/components/fund-cells.js';
import { listFunds, totalFunds } from '../../../lib/api/generated/sdk.gen.js';
import { EVERY_FUND, usePermission } from '../../../lib/session.js';

const route = getRouteApi('/signed-in/funds');

/** All funds. */
export function FundListPage() {
  return (
    <>
      <PageHeading title="Funds" />
      {usePermission('funds.edit', EVERY_FUND) && (
        <LinkButton to="/funds/new">Add a fund</LinkButton>
      )}
      <ListView
        list={FUND_LIST}
        address={route.useSearch()}
        requests={{ list: listFunds, totals: totalFunds }}
        cells={FUND_CELLS}
      />
    </>
  );
}
