import type { AwardStatus } from '@almoner/domain/awards';
import { decideVariable, VARIATION_LIST } from '@almoner/domain/variations';
import { ListTable } from '../../../components/lists/list-table.js';
import { LinkButton } from '../../../components/buttons.js';
import { Loaded } from '../../../components/page.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { listVariations } from '../../../lib/api/generated/sdk.gen.js';
import { usePermission } from '../../../lib/session.js';
import { VARIATION_CELLS } from './variation-cells.js';

interface VariedAward {
  readonly id: string;
  readonly fundId: string;
  readonly status: AwardStatus;
}

/** The variations of an award, with the link to propose another. */
export function AwardVariations({ award }: { award: VariedAward }) {
  const mayPropose = usePermission('variations.propose', award.fundId);
  return (
    <section aria-labelledby="variations-heading">
      <h2 id="variations-heading">Variations</h2>
      <Loaded
        query={apiQuery(listVariations, { query: { awardId: award.id, sort: '-proposedAt' } })}
      >
        {({ items }) => (
          <ListTable
            list={VARIATION_LIST}
            rows={items}
            cells={VARIATION_CELLS}
            only={['reference', 'kinds', 'before', 'after', 'status', 'applied']}
            caption="Variations of this award"
            empty="The award has not been varied."
          />
        )}
      </Loaded>
      {mayPropose && decideVariable(award.status).ok && (
        <LinkButton kind="secondary" to="/variations/new" search={{ awardId: award.id }}>
          Propose a variation
        </LinkButton>
      )}
    </section>
  );
}
