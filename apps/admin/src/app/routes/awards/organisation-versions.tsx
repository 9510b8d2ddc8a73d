import { useQuery } from '@tanstack/react-query';
import { areasQuery } from '../../../features/areas/areas-requests.js';
import type { Award } from '../../../features/awards/awards-types.js';
import { AwardVariations } from '../../../features/variations/components/award-variations.js';
import { AwardVersions } from '../../../features/variations/components/award-versions.js';

/** How the award has changed since it was accepted, for the organisation that has it. */
export function OrganisationVersions({ award }: { award: Award }) {
  const areas = useQuery(areasQuery('council')).data ?? [];
  const areaName = (code: string) => areas.find((area) => area.code === code)?.name ?? code;
  return (
    <>
      <AwardVariations award={award} />
      <AwardVersions awardId={award.id} areaName={areaName} />
    </>
  );
}
