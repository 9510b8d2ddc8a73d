import { useQuery } from '@tanstack/react-query';
import { LinkButton } from '../../../components/buttons.js';
import { IllustrativeMark } from '../../../components/messages.js';
import { QueryState } from '../../../components/page.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getPaymentLevels } from '../../../lib/api/generated/sdk.gen.js';
import { usePermission } from '../../../lib/session.js';
import { levelSentences } from '../payment-levels-words.js';

/** How many people have to approve a payment of a fund, by its amount. */
export function PaymentLevels({ fundId }: { fundId: string }) {
  const levels = useQuery(apiQuery(getPaymentLevels, { path: { id: fundId } }));
  const maySet = usePermission('payments.set-levels', fundId);
  return (
    <section aria-labelledby="levels-heading">
      <h2 id="levels-heading">Approval of payments</h2>
      <QueryState query={levels}>
        {(found) => (
          <>
            <ul>
              {levelSentences(found).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
            {found.illustrative && (
              <p>
                <IllustrativeMark />
              </p>
            )}
          </>
        )}
      </QueryState>
      <LinkButton kind="secondary" to="/funds/$id/payment-levels" params={{ id: fundId }}>
        {maySet ? 'Change the approval levels' : 'Earlier approval levels'}
      </LinkButton>
    </section>
  );
}
