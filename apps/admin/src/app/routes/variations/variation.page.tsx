import { OPEN_VARIATION_STATUSES } from '@almoner/domain/variations';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Breadcrumb, Breadcrumbs, PageHeading, QueryState } from '../../../components/page.js';
import { LinkButton } from '../../../components/buttons.js';
import { WarningText } from '../../../components/messages.js';
import { areasQuery } from '../../../features/areas/areas-requests.js';
import { RecordHistory } from '../../../features/audit/components/record-history.js';
import { EffectTable } from '../../../features/variations/components/effect-table.js';
import { TermsTable } from '../../../features/variations/components/terms-table.js';
import {
  VariationActions,
  VariationIdentity,
  VariationPeople,
} from '../../../features/variations/components/variation-details.js';
import type { Variation } from '../../../features/variations/variations-types.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getVariation } from '../../../lib/api/generated/sdk.gen.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import { useAudience } from '../../../lib/session.js';

const route = getRouteApi('/signed-in/variations/$id');

function VariationView({ variation }: { variation: Variation }) {
  const areas = useQuery(areasQuery('council')).data ?? [];
  const areaName = (code: string) => areas.find((area) => area.code === code)?.name ?? code;
  const staff = useAudience() === 'staff';
  const open = OPEN_VARIATION_STATUSES.some((status) => status === variation.status);
  const outOfDate = open && variation.awardVersion !== variation.basedOnVersion;
  return (
    <>
      <PageHeading title={variation.awardTitle} label={`Variation ${variation.reference}`} />
      <VariationIdentity variation={variation} />
      {outOfDate && (
        <WarningText>
          The award has changed since this was written, so it cannot be applied. Change the draft,
          or withdraw it and propose another.
        </WarningText>
      )}
      <VariationPeople variation={variation} />
      <h2>What changes</h2>
      <TermsTable
        caption="The award before and after"
        before={variation.before}
        after={variation.after}
        headings={['Before', 'After']}
        areaName={areaName}
      />
      <h2>Effect on each year</h2>
      <EffectTable effect={variation.effect} withBudgets={staff && open} />
      {staff && <VariationActions variation={variation} />}
      {offeredAnswer(variation.commands, 'edit')?.allowed && (
        <LinkButton kind="secondary" to="/variations/$id/edit" params={{ id: variation.id }}>
          Change this draft
        </LinkButton>
      )}
      <RecordHistory subjectType="variation" subjectId={variation.id} />
    </>
  );
}

/** One variation: what it changes, what that does to the budgets, and what may be done next. */
export function VariationPage() {
  const { id } = route.useParams();
  const variation = useQuery(apiQuery(getVariation, { path: { id } }));
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/variations">Variations</Breadcrumb>
        {variation.data && (
          <Breadcrumb to="/awards/$id" params={{ id: variation.data.awardId }}>
            {variation.data.awardReference}
          </Breadcrumb>
        )}
      </Breadcrumbs>
      <QueryState query={variation} wholePage>
        {(found) => <VariationView variation={found} />}
      </QueryState>
    </>
  );
}
