import { useQuery } from '@tanstack/react-query';
import { FilterBar } from '../../../components/filter-bar.js';
import { QueryState } from '../../../components/query-state.js';
import { Select } from '../../../components/select.js';
import { awardsQuery } from '../../../features/awards/api/list-awards.js';
import { templatePreviewQuery } from '../../../features/letters/api/get-template-preview.js';
import { LetterText } from '../../../features/letters/components/letter-text.js';

interface TemplatePreviewProps {
  readonly templateId: string;
  readonly fundId: string | null;
  readonly awardId: string | undefined;
}

function Preview({ templateId, awardId }: { templateId: string; awardId: string }) {
  const preview = useQuery(templatePreviewQuery(templateId, awardId));
  return (
    <QueryState query={preview}>
      {({ sections }) => <LetterText sections={sections} inside />}
    </QueryState>
  );
}

/** A template tried on a real award. */
export function TemplatePreview({ templateId, fundId, awardId }: TemplatePreviewProps) {
  const awards = useQuery(awardsQuery({ fundId: fundId ?? undefined })).data?.items ?? [];
  const choices = awards.map(({ id, reference, title }) => ({
    value: id,
    label: `${reference}: ${title}`,
  }));
  return (
    <section aria-labelledby="preview-heading">
      <h2 id="preview-heading">Try it on an award</h2>
      <FilterBar label="Choose an award" chips={[]}>
        <Select
          key={choices.length}
          name="awardId"
          label="Award"
          emptyLabel="Choose an award"
          choices={choices}
          defaultValue={awardId}
        />
      </FilterBar>
      {awardId && <Preview templateId={templateId} awardId={awardId} />}
    </section>
  );
}
