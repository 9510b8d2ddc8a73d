import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import {
  Breadcrumb,
  Breadcrumbs,
  EmptyState,
  PageHeading,
  Permitted,
  QueryState,
} from '../../../components/page.js';
import type { Variation } from '../../../features/variations/variations-types.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getVariation } from '../../../lib/api/generated/sdk.gen.js';
import { DraftingVariation } from './drafting-variation.js';

const route = getRouteApi('/signed-in/variations/$id/edit');

function Draft({ variation }: { variation: Variation }) {
  const edit = variation.commands.find(({ command }) => command === 'edit');
  return (
    <>
      <PageHeading title="Change this draft" label={`Variation ${variation.reference}`} />
      {edit?.allowed ? (
        <DraftingVariation awardId={variation.awardId} draft={variation} />
      ) : (
        <EmptyState>{edit?.reason ?? 'This variation can no longer be changed.'}</EmptyState>
      )}
    </>
  );
}

/** Changes a draft variation. */
export function VariationEditPage() {
  const { id } = route.useParams();
  const variation = useQuery(apiQuery(getVariation, { path: { id } }));
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/variations">Variations</Breadcrumb>
        <Breadcrumb to="/variations/$id" params={{ id }}>
          {variation.data?.reference ?? 'Variation'}
        </Breadcrumb>
      </Breadcrumbs>
      <Permitted permission="variations.propose" wholePage>
        <QueryState query={variation} wholePage>
          {(found) => <Draft variation={found} />}
        </QueryState>
      </Permitted>
    </>
  );
}
