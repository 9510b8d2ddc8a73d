import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import {
  Breadcrumb,
  Breadcrumbs,
  EmptyState,
  PageHeading,
  Permitted,
} from '../../../components/page.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getAward } from '../../../lib/api/generated/sdk.gen.js';
import { DraftingVariation } from './drafting-variation.js';

const route = getRouteApi('/signed-in/variations/new');

/** Names the award that is to be varied. */
function OfAward({ awardId }: { awardId: string }) {
  const award = useQuery(apiQuery(getAward, { path: { id: awardId } })).data;
  return (
    <>
      {award && (
        <p>
          {award.title}, {award.organisationName} ({award.reference})
        </p>
      )}
      <DraftingVariation awardId={awardId} />
    </>
  );
}

/** Proposes new terms for one award. */
export function NewVariationPage() {
  const { awardId } = route.useSearch();
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/variations">Variations</Breadcrumb>
        {awardId && (
          <Breadcrumb to="/awards/$id" params={{ id: awardId }}>
            Award
          </Breadcrumb>
        )}
      </Breadcrumbs>
      <PageHeading title="Propose a variation" />
      <Permitted permission="variations.propose">
        {awardId ? (
          <OfAward awardId={awardId} />
        ) : (
          <EmptyState>Open the award that is to be varied, and begin there.</EmptyState>
        )}
      </Permitted>
    </>
  );
}
