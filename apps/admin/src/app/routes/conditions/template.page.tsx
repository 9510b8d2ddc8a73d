import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import {
  Breadcrumb,
  Breadcrumbs,
  PageHeading,
  Permitted,
  QueryState,
} from '../../../components/page.js';
import { RecordHistory } from '../../../features/audit/components/record-history.js';
import { TemplateForm } from '../../../features/conditions/components/template-form.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getConditionTemplate } from '../../../lib/api/generated/sdk.gen.js';
import { useNotices } from '../../../lib/notices.js';
import { EVERY_FUND } from '../../../lib/session.js';

const route = getRouteApi('/signed-in/conditions/library/$id');

/** Changes a condition of the library. */
export function TemplatePage() {
  const { id } = route.useParams();
  const navigate = route.useNavigate();
  const { notify } = useNotices();
  const template = useQuery(apiQuery(getConditionTemplate, { path: { id } }));
  const showSaved = () => {
    notify('Condition of the library saved');
    void navigate({ to: '/conditions/library' });
  };
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/conditions">Conditions</Breadcrumb>
        <Breadcrumb to="/conditions/library">Library</Breadcrumb>
      </Breadcrumbs>
      <PageHeading title={template.data?.title ?? 'Condition of the library'} />
      <Permitted permission="conditions.edit" fundId={EVERY_FUND}>
        <QueryState query={template}>
          {(found) => (
            <>
              <p>Awards with this condition keep it as it was.</p>
              <TemplateForm template={found} onSaved={showSaved} />
            </>
          )}
        </QueryState>
        <RecordHistory subjectType="condition-template" subjectId={id} />
      </Permitted>
    </>
  );
}
