import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { PageHeading, Permitted } from '../../../components/page.js';
import { fundChoicesQuery } from '../../../features/funds/funds-requests.js';
import { TemplateForm } from '../../../features/letters/components/template-form.js';
import { createLetterTemplate } from '../../../lib/api/generated/sdk.gen.js';
import { useNotices } from '../../../lib/notices.js';
import { TemplateBreadcrumbs } from './template-breadcrumbs.js';

const route = getRouteApi('/signed-in/letter-templates/new');

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
  const navigate = route.useNavigate();
  const { notify } = useNotices();
  const funds = useQuery(fundChoicesQuery()).data ?? [];
  return (
    <>
      <TemplateBreadcrumbs />
      <PageHeading title="Write a letter template" />
      <Permitted permission="letters.edit-templates">
        <TemplateForm
          values={{ name: '', fundId: '', body: EXAMPLE }}
          funds={funds}
          send={({ name, fundId, body }) =>
            createLetterTemplate({ body: { name, body, fundId: fundId || null } })
          }
          onSaved={({ id }) => {
            notify('Draft saved. Try it on an award, then publish it.');
            void navigate({ to: '/letter-templates/$id', params: { id } });
          }}
        />
      </Permitted>
    </>
  );
}
