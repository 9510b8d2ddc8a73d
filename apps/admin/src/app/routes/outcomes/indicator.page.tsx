import { getRouteApi, Link } from '@tanstack/react-router';
import {
  Breadcrumb,
  Breadcrumbs,
  Loaded,
  PageHeading,
  Permitted,
  QueryState,
} from '../../../components/page.js';
import { LinkButton } from '../../../components/buttons.js';
import { RecordHistory } from '../../../features/audit/components/record-history.js';
import type { Indicator } from '../../../features/outcomes/outcomes-types.js';
import { IndicatorDetails } from '../../../features/outcomes/components/indicator-details.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getIndicator } from '../../../lib/api/generated/sdk.gen.js';
import { usePermission } from '../../../lib/session.js';
import { fundChoicesQuery } from '../../../features/funds/funds-requests.js';
import {
  IndicatorForm,
  NewIndicatorForm,
} from '../../../features/outcomes/components/indicator-form.js';
import { useDone } from '../../../lib/notices.js';
import { useQuery } from '@tanstack/react-query';

const indicatorRoute = getRouteApi('/signed-in/outcomes/indicators/$id');

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
  const { id } = indicatorRoute.useParams();
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

/** Defines an indicator. */
export function NewIndicatorPage() {
  const done = useDone();
  const showCreated = ({ id }: Indicator) =>
    done('Indicator defined', { to: '/outcomes/indicators/$id', params: { id } });
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/outcomes">Outcomes</Breadcrumb>
        <Breadcrumb to="/outcomes/indicators">Indicators</Breadcrumb>
      </Breadcrumbs>
      <PageHeading title="Define an indicator" />
      <Permitted permission="outcomes.edit">
        <Loaded query={fundChoicesQuery()}>
          {(choices) => <NewIndicatorForm funds={choices} onCreated={showCreated} />}
        </Loaded>
      </Permitted>
    </>
  );
}

const indicatorEditRoute = getRouteApi('/signed-in/outcomes/indicators/$id/edit');

/** Changes the words of an indicator. */
export function IndicatorEditPage() {
  const { id } = indicatorEditRoute.useParams();
  const done = useDone();
  const indicator = useQuery(apiQuery(getIndicator, { path: { id } }));
  const showSaved = () =>
    done('Indicator saved', { to: '/outcomes/indicators/$id', params: { id } });
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/outcomes/indicators">Indicators</Breadcrumb>
        <Breadcrumb to="/outcomes/indicators/$id" params={{ id }}>
          {indicator.data?.title ?? 'Indicator'}
        </Breadcrumb>
      </Breadcrumbs>
      <PageHeading title="Change this indicator" />
      <Permitted permission="outcomes.edit">
        <QueryState query={indicator}>
          {(found) => <IndicatorForm indicator={found} onSaved={showSaved} />}
        </QueryState>
      </Permitted>
    </>
  );
}
