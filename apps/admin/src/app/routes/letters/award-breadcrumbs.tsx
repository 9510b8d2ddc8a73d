import { useQuery } from '@tanstack/react-query';
import { Breadcrumb, Breadcrumbs } from '../../../components/page.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getAward } from '../../../lib/api/generated/sdk.gen.js';
import { useAudience } from '../../../lib/session.js';

/** The breadcrumbs of a page about an award. */
export function AwardBreadcrumbs({ awardId }: { awardId: string }) {
  const award = useQuery(apiQuery(getAward, { path: { id: awardId } }));
  const staff = useAudience() === 'staff';
  return (
    <Breadcrumbs>
      <Breadcrumb to="/awards">{staff ? 'Awards' : 'Your awards'}</Breadcrumb>
      <Breadcrumb to="/awards/$id" params={{ id: awardId }}>
        {award.data?.title ?? 'Award'}
      </Breadcrumb>
    </Breadcrumbs>
  );
}
