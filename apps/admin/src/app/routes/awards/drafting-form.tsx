import { useNavigate } from '@tanstack/react-router';
import { Loaded } from '../../../components/page.js';
import type { AwardSubject } from '../../../features/awards/award-draft.js';
import type { Award } from '../../../features/awards/awards-types.js';
import { AwardForm } from '../../../features/awards/components/award-form.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getBudget } from '../../../lib/api/generated/sdk.gen.js';
import { financialYearsAround } from '../../../lib/financial-years.js';
import { useNotices } from '../../../lib/notices.js';

interface DraftingFormProps {
  readonly subject: AwardSubject;
  readonly fundId: string;
  /** The years to choose from, as "2026-27"; this year and the next four where left out. */
  readonly years?: readonly string[];
}

/** The form of a new award, beside the budget of its fund. */
export function DraftingForm({ subject, fundId, years }: DraftingFormProps) {
  const navigate = useNavigate();
  const { notify } = useNotices();
  const showDrafted = ({ id }: Award) => {
    notify('Award drafted');
    void navigate({ to: '/awards/$id', params: { id } });
  };
  return (
    <Loaded query={apiQuery(getBudget, { path: { id: fundId } })}>
      {({ lines }) => (
        <AwardForm
          subject={subject}
          budget={lines.filter(({ status }) => status === 'open')}
          offered={years ?? financialYearsAround(new Date(), 0, 4)}
          onDrafted={showDrafted}
        />
      )}
    </Loaded>
  );
}
