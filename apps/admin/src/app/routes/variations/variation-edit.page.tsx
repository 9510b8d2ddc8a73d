import { getRouteApi } from '@tanstack/react-router';
import {
  Breadcrumb,
  Breadcrumbs,
  EmptyState,
  Loaded,
  PageHeading,
  Permitted,
  QueryState,
} from '../../../components/page.js';
import { areaChoicesQuery } from '../../../features/areas/areas-requests.js';
import { VariationForm } from '../../../features/variations/components/variation-form.js';
import type { Variation } from '../../../features/variations/variations-types.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getAward, getVariation, getVariationBasis } from '../../../lib/api/generated/sdk.gen.js';
import { useDone } from '../../../lib/notices.js';
import { useQuery } from '@tanstack/react-query';

interface DraftingVariationProps {
  readonly awardId: string;
  readonly draft?: Variation;
}

/** The form of a variation, beside the present award and the budget lines that its money could come from. */
function DraftingVariation({ awardId, draft }: DraftingVariationProps) {
  const done = useDone();
  const showSaved = ({ id }: Variation) =>
    done('Draft saved. Check it, then send it for approval.', {
      to: '/variations/$id',
      params: { id },
    });
  return (
    <Loaded query={apiQuery(getVariationBasis, { path: { id: awardId } })}>
      {(found) => (
        <Loaded query={areaChoicesQuery('council')}>
          {(choices) => (
            <VariationForm basis={found} areas={choices} draft={draft} onSaved={showSaved} />
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

const newVariationRoute = getRouteApi('/signed-in/variations/new');

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
  const { awardId } = newVariationRoute.useSearch();
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

const variationEditRoute = getRouteApi('/signed-in/variations/$id/edit');

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
  const { id } = variationEditRoute.useParams();
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
