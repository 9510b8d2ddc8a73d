import { useNavigate } from '@tanstack/react-router';
import { Loaded } from '../../../components/page.js';
import { areaChoicesQuery } from '../../../features/areas/areas-requests.js';
import { VariationForm } from '../../../features/variations/components/variation-form.js';
import type { Variation } from '../../../features/variations/variations-types.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getVariationBasis } from '../../../lib/api/generated/sdk.gen.js';
import { useNotices } from '../../../lib/notices.js';

interface DraftingVariationProps {
  readonly awardId: string;
  readonly draft?: Variation;
}

/** The form of a variation, beside the present award and the budget lines that its money could come from. */
export function DraftingVariation({ awardId, draft }: DraftingVariationProps) {
  const navigate = useNavigate();
  const { notify } = useNotices();
  const showSaved = ({ id }: Variation) => {
    notify('Draft saved. Check it, then send it for approval.');
    void navigate({ to: '/variations/$id', params: { id } });
  };
  return (
    <Loaded query={apiQuery(getVariationBasis, { path: { id: awardId } })}>
      {(found) => (
        <Loaded query={areaChoicesQuery('council')}>
          {(choices) => (
            <VariationForm basis={found} areas={choices} draft={draft} onSaved={showSaved} />
          )}
        </Loaded>
      )}
    </Loaded>
  );
}
