import { useQuery } from '@tanstack/react-query';
import { Breadcrumb, Breadcrumbs } from '../../../components/breadcrumbs.js';
import { awardQuery } from '../../../features/awards/api/get-award.js';
import { useAudience } from '../../../lib/session.js';

/** The way back from a page about an award. */
export function AwardBreadcrumbs({ awardId }: { awardId: string }) {
  const award = useQuery(awardQuery(awardId));
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
