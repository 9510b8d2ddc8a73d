import { CLAIM_LIST } from '@almoner/domain/claims';
import { LinkButton } from '../../../components/buttons.js';
import { ListTable } from '../../../components/lists/list-table.js';
import { Loaded } from '../../../components/page.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { listClaims } from '../../../lib/api/generated/sdk.gen.js';
import { usePermission } from '../../../lib/session.js';
import { CLAIM_CELLS } from './claim-cells.js';

interface AwardClaimsProps {
  readonly award: { readonly id: string; readonly fundId: string };
  /** Whether payments of the award can be claimed at all. */
  readonly open: boolean;
}

/** The claims of an award, with the link by which its organisation claims the next payment. */
export function AwardClaims({ award, open }: AwardClaimsProps) {
  const mayClaim = usePermission('claims.submit', award.fundId);
  return (
    <section aria-labelledby="claims-heading">
      <h2 id="claims-heading">{mayClaim ? 'Your claims' : 'Claims'}</h2>
      <Loaded query={apiQuery(listClaims, { query: { awardId: award.id, sort: '-submittedAt' } })}>
        {({ items }) => (
          <ListTable
            list={CLAIM_LIST}
            rows={items}
            cells={CLAIM_CELLS}
            only={['reference', 'payment', 'amount', 'status', 'submitted']}
            caption="Claims of this award"
            empty="No payment of this award was claimed yet."
          />
        )}
      </Loaded>
      {mayClaim && open && (
        <LinkButton kind="secondary" to="/awards/$id/claim" params={{ id: award.id }}>
          Claim a payment
        </LinkButton>
      )}
    </section>
  );
}
