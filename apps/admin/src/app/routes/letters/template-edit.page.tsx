import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyState, Loaded, PageHeading, Permitted } from '../../../components/page.js';
import { TemplateForm } from '../../../features/letters/components/template-form.js';
import type { LetterTemplate } from '../../../features/letters/letters-types.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { ifVersion } from '../../../lib/api/conditional-headers.js';
import { getLetterTemplate, updateLetterTemplate } from '../../../lib/api/generated/sdk.gen.js';
import { useNotices } from '../../../lib/notices.js';
import { TemplateBreadcrumbs } from './template-breadcrumbs.js';

const route = getRouteApi('/signed-in/letter-templates/$id/edit');

function EditTemplate({ template }: { template: LetterTemplate }) {
  const navigate = route.useNavigate();
  const { notify } = useNotices();
  // kept as it was when the form was opened: with the version of a later read, saving would overwrite somebody else's
  // change
  const [opened] = useState(template);
  if (opened.status !== 'draft')
    return <EmptyState>A published template never changes. Begin its next draft.</EmptyState>;
  return (
    <TemplateForm
      values={{ name: opened.name, fundId: opened.fundId ?? '', body: opened.body }}
      send={({ name, body }) =>
        updateLetterTemplate({
          path: { id: opened.id },
          headers: ifVersion(opened.version),
          body: { name, body },
        })
      }
      onSaved={({ id }) => {
        notify('Draft saved');
        void navigate({ to: '/letter-templates/$id', params: { id } });
      }}
    />
  );
}

/** Changes a draft letter template. */
export function TemplateEditPage() {
  const { id } = route.useParams();
  return (
    <>
      <TemplateBreadcrumbs />
      <PageHeading title="Change this letter template" />
      <Loaded query={apiQuery(getLetterTemplate, { path: { id } })}>
        {(found) => (
          <Permitted permission="letters.edit-templates">
            <EditTemplate template={found} />
          </Permitted>
        )}
      </Loaded>
    </>
  );
}
