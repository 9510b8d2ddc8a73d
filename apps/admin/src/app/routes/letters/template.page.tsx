import { LETTER_TEMPLATE_LIFECYCLE } from '@almoner/domain/letters';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, LinkButton } from '../../../components/buttons.js';
import { RecordCommand } from '../../../components/record-commands.js';
import { InstantText } from '../../../components/figures.js';
import { Loaded, PageHeading } from '../../../components/page.js';
import { StatusTag } from '../../../components/status-tag.js';
import { SummaryList } from '../../../components/facts.js';
import { RecordHistory } from '../../../features/audit/components/record-history.js';
import type { LetterTemplate } from '../../../features/letters/letters-types.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import {
  beginNextLetterTemplate,
  getLetterTemplate,
  publishLetterTemplate,
} from '../../../lib/api/generated/sdk.gen.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import { usePermission } from '../../../lib/session.js';
import { TemplateBreadcrumbs } from './template-breadcrumbs.js';
import { TemplatePreview } from './template-preview.js';

const route = getRouteApi('/signed-in/letter-templates/$id');

function Actions({ template }: { template: LetterTemplate }) {
  const navigate = route.useNavigate();
  const { id, commands, fundName } = template;
  const beginNext = async () => {
    const draft = await beginNextLetterTemplate({ path: { id } });
    void navigate({ to: '/letter-templates/$id/edit', params: { id: draft.id } });
  };
  return (
    <div className="al_actions">
      <RecordCommand
        lifecycle={LETTER_TEMPLATE_LIFECYCLE}
        record={template}
        facts={{ funds: fundName ?? 'every fund without a template of its own' }}
        command="publish"
        give={publishLetterTemplate}
      />
      {offeredAnswer(commands, 'edit')?.allowed && (
        <LinkButton kind="secondary" to="/letter-templates/$id/edit" params={{ id }}>
          Change the draft
        </LinkButton>
      )}
      {offeredAnswer(commands, 'begin-next')?.allowed && (
        <Button kind="secondary" onClick={() => void beginNext()}>
          Write the next draft
        </Button>
      )}
    </div>
  );
}

function TemplateView({ template }: { template: LetterTemplate }) {
  const { awardId } = route.useSearch();
  const mayEdit = usePermission('letters.edit-templates');
  const { id, fundName, publishedAt, publishedByName, body, fundId, seriesId } = template;
  return (
    <>
      <PageHeading title={template.name} label={`Letter template, number ${template.number}`}>
        <StatusTag thing="letter-template" status={template.status} />
      </PageHeading>
      <SummaryList
        items={[
          { key: 'Fund', value: fundName ?? 'Every fund' },
          {
            key: 'Published',
            value: publishedAt ? (
              <>
                <InstantText instant={publishedAt} />
                {publishedByName && `, by ${publishedByName}`}
              </>
            ) : (
              'Not published'
            ),
          },
          { key: 'Letters made', value: template.letters },
          {
            key: 'Numbers',
            value: (
              <Link to="/letter-templates" search={{ seriesId }}>
                All numbers of this template
              </Link>
            ),
          },
        ]}
      />
      <Actions template={template} />
      {mayEdit && <TemplatePreview templateId={id} fundId={fundId} awardId={awardId} />}
      <section aria-labelledby="body-heading">
        <h2 id="body-heading">Text with its fields</h2>
        <pre className="al_template" tabIndex={0}>
          {body}
        </pre>
      </section>
      <RecordHistory subjectType="letter-template" subjectId={id} />
    </>
  );
}

/** One version of a letter template. */
export function TemplatePage() {
  const { id } = route.useParams();
  return (
    <>
      <TemplateBreadcrumbs />
      <Loaded query={apiQuery(getLetterTemplate, { path: { id } })} wholePage>
        {(found) => <TemplateView template={found} />}
      </Loaded>
    </>
  );
}
