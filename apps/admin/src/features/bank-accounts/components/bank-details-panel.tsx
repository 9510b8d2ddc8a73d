import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { QueryState } from '../../../components/page.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getBankDetails } from '../../../lib/api/generated/sdk.gen.js';
import { usePermission } from '../../../lib/session.js';
import { BankMask } from './bank-mask.js';
import { BankStateText } from './bank-state-text.js';

function PanelOf({ organisationId }: { organisationId: string }) {
  const details = useQuery(apiQuery(getBankDetails, { path: { organisationId } }));
  return (
    <section aria-labelledby="bank-heading">
      <h2 id="bank-heading">Bank details</h2>
      <QueryState query={details}>
        {({ state, current }) => (
          <>
            <BankStateText state={state} />
            <p>
              {current && (
                <>
                  {current.accountName}, account <BankMask mask={current.accountNumberMask} />.{' '}
                </>
              )}
              <Link to="/bank-details/$id" params={{ id: organisationId }}>
                Open the bank details
              </Link>
            </p>
          </>
        )}
      </QueryState>
    </section>
  );
}

/** The bank details of an organisation, on its page. Empty for people who may not read them. */
export function BankDetailsPanel({ organisationId }: { organisationId: string }) {
  return usePermission('bank-accounts.read') ? <PanelOf organisationId={organisationId} /> : null;
}
