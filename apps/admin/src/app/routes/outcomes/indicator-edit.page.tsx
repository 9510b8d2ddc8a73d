import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import {
  Breadcrumb,
  Breadcrumbs,
  PageHeading,
  Permitted,
  QueryState,
} from '../../../components/page.js';
import { IndicatorForm } from '../../../features/outcomes/components/indicator-form.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getIndicator } from '../../../lib/api/generated/sdk.gen.js';
import { useNotices } from '../../../lib/notices.js';

const route = getRouteApi('/signed-in/outcomes/indicators/$id/edit');

/** Changes the words of an indicator. */
export function IndicatorEditPage() {
  const { id } = route.useParams();
  const navigate = route.useNavigate();
  const { notify } = useNotices();
  const indicator = useQuery(apiQuery(getIndicator, { path: { id } }));
  const showSaved = () => {
    notify('Indicator saved');
    void navigate({ to: '/outcomes/indicators/$id', params: { id } });
  };
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
