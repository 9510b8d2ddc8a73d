import { levelSentences } from '@almoner/domain/payments';
import { LinkButton } from '../../../components/buttons.js';
import { Loaded } from '../../../components/page.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getPaymentLevels } from '../../../lib/api/generated/sdk.gen.js';
import { usePermission } from '../../../lib/session.js';

/** How many people have to approve a payment of a fund, by its amount. */
export function PaymentLevels({ fundId }: { fundId: string }) {
  const mayPropose = usePermission('payments.propose-levels', fundId);
  return (
    <section aria-labelledby="levels-heading">
      <h2 id="levels-heading">Approval of payments</h2>
      <Loaded query={apiQuery(getPaymentLevels, { path: { id: fundId } })}>
        {(found) => (
          <>
            <ul>
              {levelSentences(found).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
            {found.waiting && <p>Other levels wait for another person to confirm them.</p>}
          </>
        )}
      </Loaded>
      <LinkButton kind="secondary" to="/funds/$id/payment-levels" params={{ id: fundId }}>
        {mayPropose ? 'Propose other approval levels' : 'All about the approval levels'}
      </LinkButton>
    </section>
  );
}
