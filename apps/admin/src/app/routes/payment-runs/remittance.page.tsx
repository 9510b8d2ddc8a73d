import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Breadcrumb, Breadcrumbs, PageHeading, QueryState } from '../../../components/page.js';
import { Button } from '../../../components/buttons.js';
import { RemittanceSheet } from '../../../features/payment-runs/components/remittance-sheet.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getRemittance } from '../../../lib/api/generated/sdk.gen.js';

const route = getRouteApi('/signed-in/payments/$id/remittance');

/** The remittance advice of a sent payment, for its recipient. */
export function RemittancePage() {
  const { id } = route.useParams();
  const remittance = useQuery(apiQuery(getRemittance, { path: { id } }));
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/payments">Payments</Breadcrumb>
        <Breadcrumb to="/payments/$id" params={{ id }}>
          {remittance.data?.reference ?? 'Payment'}
        </Breadcrumb>
      </Breadcrumbs>
      <QueryState query={remittance} wholePage>
        {(found) => (
          <div className="al_narrow">
            <PageHeading
              title={`Money sent to ${found.organisationName}`}
              label="Remittance advice"
            />
            <RemittanceSheet remittance={found} />
            <p className="al_no-print">
              <Button kind="secondary" onClick={() => window.print()}>
                Print
              </Button>
            </p>
          </div>
        )}
      </QueryState>
    </>
  );
}
