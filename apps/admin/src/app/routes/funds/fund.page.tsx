import { hasAllocations } from '@almoner/domain/allocations';
import { hasCalls } from '@almoner/domain/funds';
import { getRouteApi } from '@tanstack/react-router';
import { Breadcrumb, Breadcrumbs, Loaded, PageHeading } from '../../../components/page.js';
import { LinkButton } from '../../../components/buttons.js';
import { IllustrativeMark } from '../../../components/messages.js';
import { RecordHistory } from '../../../features/audit/components/record-history.js';
import { FundDetails } from '../../../features/funds/components/fund-details.js';
import { FundFacts } from '../../../features/funds/components/fund-facts.js';
import type { Fund } from '../../../features/funds/funds-types.js';
import { FundMatchFundingFacts } from '../../../features/match-funding/components/fund-match-funding-facts.js';
import { FundOutcomes } from '../../../features/outcomes/components/fund-outcomes.js';
import { PaymentLevels } from '../../../features/payments/components/payment-levels.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getFund } from '../../../lib/api/generated/sdk.gen.js';
import { useAudience, usePermission } from '../../../lib/session.js';
import { FundAllocations } from './fund-allocations.js';
import { FundCalls } from './fund-calls.js';
import { FundMoney } from './fund-money.js';
import { FundYears } from './fund-years.js';

const route = getRouteApi('/signed-in/funds/$id');

function FundView({ fund }: { fund: Fund }) {
  const mayEdit = usePermission('funds.edit', fund.id);
  const mayReadBudget = usePermission('budgets.read', fund.id);
  const mayConfirm = usePermission('awards.confirm-year', fund.id);
  // an organisation gets only its own returns and events from the API, which would look like those of the whole fund
  const isStaff = useAudience() === 'staff';
  return (
    <>
      <PageHeading title={fund.name} label={`Fund ${fund.code}`}>
        {fund.illustrative && <IllustrativeMark />}
      </PageHeading>
      {mayReadBudget && <FundMoney fundId={fund.id} />}
      {mayReadBudget && <PaymentLevels fundId={fund.id} />}
      {mayConfirm && <FundYears fundId={fund.id} />}
      {isStaff && (
        <section aria-labelledby="outcomes-heading">
          <h2 id="outcomes-heading">Outcomes</h2>
          <FundOutcomes fundId={fund.id} />
        </section>
      )}
      {isStaff && hasAllocations(fund.kind) && <FundAllocations fundId={fund.id} />}
      {hasCalls(fund.kind) && <FundCalls fundId={fund.id} />}
      {isStaff && fund.kind === 'delegated' && <FundMatchFundingFacts fundId={fund.id} />}
      <h2>About this fund</h2>
      <FundDetails fund={fund} />
      {fund.facts.length > 0 && <FundFacts facts={fund.facts} />}
      {mayEdit && (
        <LinkButton kind="secondary" to="/funds/$id/edit" params={{ id: fund.id }}>
          Change this fund
        </LinkButton>
      )}
      {isStaff && <RecordHistory subjectType="fund" subjectId={fund.id} />}
    </>
  );
}

/** One fund: its budget, calls and awards, its outcomes, and what is published about it. */
export function FundPage() {
  const { id } = route.useParams();
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/funds">Funds</Breadcrumb>
      </Breadcrumbs>
      <Loaded query={apiQuery(getFund, { path: { id } })} wholePage>
        {(found) => <FundView fund={found} />}
      </Loaded>
    </>
  );
}
