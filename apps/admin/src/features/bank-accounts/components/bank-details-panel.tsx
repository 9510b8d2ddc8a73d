import { Link } from '@tanstack/react-router';
import { IllustrativeMark } from '../../../components/messages.js';
import { Loaded } from '../../../components/page.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getBankDetails } from '../../../lib/api/generated/sdk.gen.js';
import { usePermission } from '../../../lib/session.js';
import { BankMask, BankStateText } from './bank-text.js';

function PanelOf({ organisationId }: { organisationId: string }) {
  return (
    <section aria-labelledby="bank-heading">
      <h2 id="bank-heading">Bank details</h2>
      <Loaded query={apiQuery(getBankDetails, { path: { organisationId } })}>
        {({ state, current }) => (
          <>
            <BankStateText state={state} />
            <p>
              {current && (
                <>
                  {current.accountName}, account <BankMask mask={current.accountNumberMask} />.
                  {current.illustrative && <IllustrativeMark />}{' '}
                </>
              )}
              <Link to="/bank-details/$id" params={{ id: organisationId }}>
                Open the bank details
              </Link>
            </p>
          </>
        )}
      </Loaded>
    </section>
  );
}

/** The bank details of an organisation, on its page. Empty for people who may not read them. */
export function BankDetailsPanel({ organisationId }: { organisationId: string }) {
  return usePermission('bank-accounts.read') ? <PanelOf organisationId={organisationId} /> : null;
}
