import { useNavigate } from '@tanstack/react-router';
import {
  Breadcrumb,
  Breadcrumbs,
  Loaded,
  PageHeading,
  Permitted,
} from '../../../components/page.js';
import { fundChoicesQuery } from '../../../features/funds/funds-requests.js';
import type { Indicator } from '../../../features/outcomes/outcomes-types.js';
import { NewIndicatorForm } from '../../../features/outcomes/components/new-indicator-form.js';
import { useNotices } from '../../../lib/notices.js';

/** Defines an indicator. */
export function NewIndicatorPage() {
  const navigate = useNavigate();
  const { notify } = useNotices();
  const showCreated = ({ id }: Indicator) => {
    notify('Indicator defined');
    void navigate({ to: '/outcomes/indicators/$id', params: { id } });
  };
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
