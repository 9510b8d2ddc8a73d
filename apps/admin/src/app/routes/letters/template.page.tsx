import { useQuery } from '@tanstack/react-query';
import { AddressChoices, AddressSelect } from '../../../components/address-choices.js';
import { Loaded, PageHeading } from '../../../components/page.js';
import { LetterText } from '../../../features/letters/components/letter-text.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import {
  beginNextLetterTemplate,
  getLetterTemplate,
  listAwards,
  previewLetterTemplate,
  publishLetterTemplate,
} from '../../../lib/api/generated/sdk.gen.js';
import { letterKindWords, LETTER_TEMPLATE_LIFECYCLE } from '@almoner/domain/letters';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, LinkButton } from '../../../components/buttons.js';
import { RecordCommand } from '../../../components/record-commands.js';
import { InstantText } from '../../../components/figures.js';
import { StatusTag } from '../../../components/status-tag.js';
import { SummaryList } from '../../../components/facts.js';
import { RecordHistory } from '../../../features/audit/components/record-history.js';
import type { LetterTemplate } from '../../../features/letters/letters-types.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import { usePermission } from '../../../lib/session.js';
import { TemplateBreadcrumbs } from './template-breadcrumbs.js';

interface TemplatePreviewProps {
  readonly templateId: string;
  readonly fundId: string | null;
  readonly awardId: string | undefined;
}

function Preview({ templateId, awardId }: { templateId: string; awardId: string }) {
  return (
    <Loaded
      query={apiQuery(previewLetterTemplate, { path: { id: templateId }, query: { awardId } })}
    >
      {({ sections }) => <LetterText sections={sections} inside />}
    </Loaded>
  );
}

/** Shows the letter that a template would make of a real award. */
export function TemplatePreview({ templateId, fundId, awardId }: TemplatePreviewProps) {
  const awards =
    useQuery(apiQuery(listAwards, { query: { fundId: fundId ?? undefined } })).data?.items ?? [];
  const choices = awards.map(({ id, reference, title }) => ({
    value: id,
    label: `${reference}: ${title}`,
  }));
  return (
    <section aria-labelledby="preview-heading">
      <h2 id="preview-heading">Try it on an award</h2>
      <AddressChoices label="Choose an award">
        <AddressSelect
          name="awardId"
          label="Award"
          emptyLabel="Choose an award"
          choices={choices}
          value={awardId}
        />
      </AddressChoices>
      {awardId && <Preview templateId={templateId} awardId={awardId} />}
    </section>
  );
}

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
          { key: 'Kind of letter', value: letterKindWords(template.kind) },
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
