import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Breadcrumb, Breadcrumbs, Loaded, PageHeading } from '../../../components/page.js';
import { WarningText } from '../../../components/messages.js';
import { DueDiligence } from '../../../features/assurances/components/due-diligence.js';
import { FairWork } from '../../../features/assurances/components/fair-work.js';
import { SubsidyControl } from '../../../features/assurances/components/subsidy-control.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getAward, getAwardAssurance } from '../../../lib/api/generated/sdk.gen.js';

const route = getRouteApi('/signed-in/awards/$id/assurance');

/** Due diligence, Fair Work First and subsidy control of one award. */
export function AssurancePage() {
  const { id } = route.useParams();
  const award = useQuery(apiQuery(getAward, { path: { id } }));
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/awards">Awards</Breadcrumb>
        <Breadcrumb to="/awards/$id" params={{ id }}>
          {award.data?.title ?? 'Award'}
        </Breadcrumb>
      </Breadcrumbs>
      <Loaded query={apiQuery(getAwardAssurance, { path: { id } })} wholePage>
        {(found) => (
          <>
            <PageHeading
              title="Assurance of this award"
              label={award.data ? `Award ${award.data.reference}` : 'Award'}
            />
            {found.blocksOffer && <WarningText>{found.blocksOffer}</WarningText>}
            <DueDiligence assurance={found} />
            <FairWork assurance={found} />
            <SubsidyControl assurance={found} />
          </>
        )}
      </Loaded>
    </>
  );
}
