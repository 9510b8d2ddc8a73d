import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { PageHeading } from '../../../components/page-heading.js';
import { Permitted } from '../../../components/permitted.js';
import { QueryState } from '../../../components/query-state.js';
import { EmptyState } from '../../../components/states.js';
import { updateLetterTemplate } from '../../../features/letters/api/change-letter-template.js';
import {
  letterTemplateQuery,
  type LetterTemplate,
} from '../../../features/letters/api/get-letter-template.js';
import { TemplateForm } from '../../../features/letters/components/template-form.js';
import { useNotices } from '../../../lib/notices.js';
import { TemplateBreadcrumbs } from './template-breadcrumbs.js';

const route = getRouteApi('/signed-in/letter-templates/$id/edit');

function EditTemplate({ template }: { template: LetterTemplate }) {
  const navigate = route.useNavigate();
  const { notify } = useNotices();
  // As it was when the form was opened: a later reading must not lend its version to these values.
  const [opened] = useState(template);
  if (opened.status !== 'draft')
    return <EmptyState>A published template never changes. Begin its next draft.</EmptyState>;
  return (
    <TemplateForm
      values={{ name: opened.name, fundId: opened.fundId ?? '', body: opened.body }}
      send={({ name, body }) => updateLetterTemplate(opened, { name, body })}
      onSaved={({ id }) => {
        notify('Draft saved');
        void navigate({ to: '/letter-templates/$id', params: { id } });
      }}
    />
  );
}

/** Changing a draft of a template. */
export function TemplateEditPage() {
  const { id } = route.useParams();
  const template = useQuery(letterTemplateQuery(id));
  return (
    <>
      <TemplateBreadcrumbs />
      <PageHeading title="Change this letter template" />
      <QueryState query={template}>
        {(found) => (
          <Permitted permission="letters.edit-templates">
            <EditTemplate template={found} />
          </Permitted>
        )}
      </QueryState>
    </>
  );
}
