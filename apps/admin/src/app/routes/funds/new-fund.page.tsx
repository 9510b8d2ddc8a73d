import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Breadcrumb, Breadcrumbs, PageHeading, Permitted } from '../../../components/page.js';
import { EVERY_FUND } from '../../../lib/session.js';
import { NewFundForm } from '../../../features/funds/components/new-fund-form.js';
import { fundChoicesQuery } from '../../../features/funds/funds-requests.js';
import type { Fund } from '../../../features/funds/funds-types.js';
import { programmeChoicesQuery } from '../../../features/programmes/programmes-requests.js';
import { useNotices } from '../../../lib/notices.js';

const route = getRouteApi('/signed-in/funds/new');

/** Sets up a fund. */
export function NewFundPage() {
  const navigate = route.useNavigate();
  const { notify } = useNotices();
  const programmes = useQuery(programmeChoicesQuery).data ?? [];
  const funds = useQuery(fundChoicesQuery()).data ?? [];
  const showFund = (fund: Fund) => {
    notify('Fund created. Next, add its budget.');
    void navigate({ to: '/funds/$id', params: { id: fund.id } });
  };
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/funds">Funds</Breadcrumb>
      </Breadcrumbs>
      <PageHeading title="Add a fund" />
      <Permitted permission="funds.edit" fundId={EVERY_FUND}>
        <NewFundForm programmes={programmes} funds={funds} onCreated={showFund} />
      </Permitted>
    </>
  );
}
