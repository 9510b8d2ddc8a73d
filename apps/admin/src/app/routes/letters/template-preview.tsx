import { useQuery } from '@tanstack/react-query';
import { AddressChoices, AddressSelect } from '../../../components/address-choices.js';
import { Loaded } from '../../../components/page.js';
import { LetterText } from '../../../features/letters/components/letter-text.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { listAwards, previewLetterTemplate } from '../../../lib/api/generated/sdk.gen.js';

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
