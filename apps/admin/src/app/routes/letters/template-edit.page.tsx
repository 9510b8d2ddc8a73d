import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { EmptyState, Loaded, PageHeading, Permitted } from '../../../components/page.js';
import { fundChoicesQuery } from '../../../features/funds/funds-requests.js';
import { TemplateForm } from '../../../features/letters/components/template-form.js';
import {
  createLetterTemplate,
  getLetterTemplate,
  updateLetterTemplate,
} from '../../../lib/api/generated/sdk.gen.js';
import { useDone } from '../../../lib/notices.js';
import { TemplateBreadcrumbs } from './template-breadcrumbs.js';
import { useState } from 'react';
import type { LetterTemplate } from '../../../features/letters/letters-types.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { ifVersion } from '../../../lib/api/conditional-headers.js';

const EXAMPLE = `# Offer of grant: {{award-title}}

{{letter-date}}

To {{organisation-name}}

We offer you a grant of {{amount}} from the {{fund-name}}.

## How much, and in which years

{{years-table}}

## How to accept

The offer is open until {{expires-on}}.`;

/** Writes a new letter template. */
export function NewTemplatePage() {
  const done = useDone();
  const funds = useQuery(fundChoicesQuery()).data ?? [];
  return (
    <>
      <TemplateBreadcrumbs />
      <PageHeading title="Write a letter template" />
      <Permitted permission="letters.edit-templates">
        <TemplateForm
          values={{ kind: 'offer', name: '', fundId: '', body: EXAMPLE }}
          funds={funds}
          send={({ kind, name, fundId, body }) =>
            createLetterTemplate({ body: { kind, name, body, fundId: fundId || null } })
          }
          onSaved={({ id }) =>
            done('Draft saved. Try it on an award, then publish it.', {
              to: '/letter-templates/$id',
              params: { id },
            })
          }
        />
      </Permitted>
    </>
  );
}

const templateEditRoute = getRouteApi('/signed-in/letter-templates/$id/edit');

function EditTemplate({ template }: { template: LetterTemplate }) {
  const done = useDone();
  // kept as it was when the form was opened: with the version of a later read, saving would overwrite somebody else's
  // change
  const [opened] = useState(template);
  if (opened.status !== 'draft')
    return <EmptyState>A published template never changes. Begin its next draft.</EmptyState>;
  return (
    <TemplateForm
      values={{
        kind: opened.kind,
        name: opened.name,
        fundId: opened.fundId ?? '',
        body: opened.body,
      }}
      send={({ name, body }) =>
        updateLetterTemplate({
          path: { id: opened.id },
          headers: ifVersion(opened.version),
          body: { name, body },
        })
      }
      onSaved={({ id }) => done('Draft saved', { to: '/letter-templates/$id', params: { id } })}
    />
  );
}

/** Changes a draft letter template. */
export function TemplateEditPage() {
  const { id } = templateEditRoute.useParams();
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
