import { getRouteApi, Link } from '@tanstack/react-router';
import { Breadcrumb, Breadcrumbs, Loaded, PageHeading } from '../../../components/page.js';
import { LinkButton } from '../../../components/buttons.js';
import { RecordHistory } from '../../../features/audit/components/record-history.js';
import type { Indicator } from '../../../features/outcomes/outcomes-types.js';
import { IndicatorDetails } from '../../../features/outcomes/components/indicator-details.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getIndicator } from '../../../lib/api/generated/sdk.gen.js';
import { usePermission } from '../../../lib/session.js';

const route = getRouteApi('/signed-in/outcomes/indicators/$id');

function IndicatorView({ indicator }: { indicator: Indicator }) {
  const { id } = indicator;
  const mayEdit = usePermission('outcomes.edit', indicator.fundId ?? undefined);
  return (
    <>
      <PageHeading title={indicator.title} label="Indicator" />
      <IndicatorDetails indicator={indicator} />
      <p>
        <Link to="/outcomes/observations" search={{ indicatorId: id }}>
          See what accepted returns report for it
        </Link>
      </p>
      {mayEdit && (
        <LinkButton kind="secondary" to="/outcomes/indicators/$id/edit" params={{ id }}>
          Change this indicator
        </LinkButton>
      )}
      <RecordHistory subjectType="indicator" subjectId={id} />
    </>
  );
}

/** One indicator. */
export function IndicatorPage() {
  const { id } = route.useParams();
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/outcomes">Outcomes</Breadcrumb>
        <Breadcrumb to="/outcomes/indicators">Indicators</Breadcrumb>
      </Breadcrumbs>
      <Loaded query={apiQuery(getIndicator, { path: { id } })} wholePage>
        {(found) => <IndicatorView indicator={found} />}
      </Loaded>
    </>
  );
}
