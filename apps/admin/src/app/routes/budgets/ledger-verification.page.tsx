import { useQuery } from '@tanstack/react-query';
import { Button } from '../../../components/buttons.js';
import { PageHeading, Permitted, QueryState } from '../../../components/page.js';
import { LedgerVerificationResult } from '../../../features/budgets/components/ledger-verification-result.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { verifyLedger } from '../../../lib/api/generated/sdk.gen.js';

function Verification() {
  // runs only when the person asks for it, since it recomputes every budget line
  const verification = useQuery({ ...apiQuery(verifyLedger), staleTime: Infinity });
  return (
    <>
      <Button pending={verification.isFetching} onClick={() => void verification.refetch()}>
        Verify again
      </Button>
      <QueryState query={verification}>
        {(result) => <LedgerVerificationResult result={result} />}
      </QueryState>
    </>
  );
}

/** Checks that every budget line agrees with its journals, awards and payments. */
export function LedgerVerificationPage() {
  return (
    <>
      <PageHeading title="Verify the ledger" />
      <Permitted permission="budgets.verify">
        <p>
          Almoner recomputes every budget from its journals and compares it with the years of awards
          and with payments, all read at one moment.
        </p>
        <Verification />
      </Permitted>
    </>
  );
}
