import { useQuery } from '@tanstack/react-query';
import { ButtonGroup, LinkButton } from '../../../components/buttons.js';
import { awardsText } from '../../../features/awards/year-confirmation.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import {
  getFund,
  getYearConfirmation,
  listAllocations,
  listCalls,
} from '../../../lib/api/generated/sdk.gen.js';
import { moneyText } from '../../../lib/formatters.js';
import { CALL_LIST } from '@almoner/domain/calls';
import { DataTable } from '../../../components/data-table.js';
import { tableColumns, useOfferedColumns } from '../../../components/lists/list-columns.js';
import { Breadcrumb, Breadcrumbs, Loaded, PageHeading } from '../../../components/page.js';
import { CALL_CELLS } from '../../../features/calls/components/call-cells.js';
import { useAudience, usePermission } from '../../../lib/session.js';
import { ALLOCATION_LIST, hasAllocations } from '@almoner/domain/allocations';
import { ListTable } from '../../../components/lists/list-table.js';
import { ALLOCATION_CELLS } from '../../../features/allocations/components/allocation-cells.js';
import { hasCalls } from '@almoner/domain/funds';
import { getRouteApi } from '@tanstack/react-router';
import { RecordHistory } from '../../../features/audit/components/record-history.js';
import { IndicativeLink } from '../../../features/budgets/components/indicative-link.js';
import { FundDetails, FundFacts } from '../../../features/funds/components/fund-details.js';
import type { Fund } from '../../../features/funds/funds-types.js';
import { FundMatchFundingFacts } from '../../../features/match-funding/components/fund-match-funding-facts.js';
import { FundOutcomes } from '../../../features/outcomes/components/fund-outcomes.js';
import { PaymentLevels } from '../../../features/payments/components/payment-levels.js';
import { FundMoney } from './fund-money.js';

/** The next indicative year of the fund's awards, with a link to confirm it. */
export function FundYears({ fundId }: { fundId: string }) {
  const next = useQuery(
    apiQuery(getYearConfirmation, { path: { id: fundId }, query: { financialYear: undefined } }),
  ).data?.waiting[0];
  if (!next) return null;
  return (
    <section aria-labelledby="years-heading">
      <h2 id="years-heading">Years to confirm</h2>
      <p>
        {next.financialYear} is indicative for {awardsText(next.awards)},{' '}
        <IndicativeLink of={{ fundId, financialYear: next.financialYear }}>
          {moneyText(next.amountPence)}
        </IndicativeLink>
        .
      </p>
      <LinkButton kind="secondary" to="/funds/$id/year-confirmation" params={{ id: fundId }}>
        Confirm {next.financialYear}
      </LinkButton>
    </section>
  );
}

/** The calls of an open-call fund. */
export function FundCalls({ fundId }: { fundId: string }) {
  const offered = useOfferedColumns(CALL_LIST);
  const mayDraft = usePermission('calls.edit', fundId);
  return (
    <section aria-labelledby="calls-heading">
      <h2 id="calls-heading">Calls</h2>
      <Loaded query={apiQuery(listCalls, { query: { fundId, sort: '-opensOn' } })}>
        {({ items }) => (
          <DataTable
            caption="Calls"
            captionHidden
            columns={tableColumns(offered, null, CALL_CELLS)}
            rows={items}
            rowKey={({ id }) => id}
            empty="This fund has had no call yet."
          />
        )}
      </Loaded>
      {mayDraft && (
        <LinkButton kind="secondary" to="/calls/new" search={{ fundId }}>
          Draft a call
        </LinkButton>
      )}
    </section>
  );
}

/** The allocations of a fund that allocates by formula. */
export function FundAllocations({ fundId }: { fundId: string }) {
  const mayDraft = usePermission('allocations.edit', fundId);
  return (
    <section aria-labelledby="allocations-heading">
      <h2 id="allocations-heading">Allocations</h2>
      <Loaded query={apiQuery(listAllocations, { query: { fundId, sort: '-financialYear' } })}>
        {({ items }) => (
          <ListTable
            list={ALLOCATION_LIST}
            rows={items}
            cells={ALLOCATION_CELLS}
            only={['reference', 'title', 'year', 'amount', 'areas', 'status']}
            caption="Allocations"
            empty="This fund has had no allocation yet."
          />
        )}
      </Loaded>
      <ButtonGroup>
        {mayDraft && (
          <LinkButton kind="secondary" to="/allocations/new" search={{ fundId }}>
            Draft an allocation
          </LinkButton>
        )}
      </ButtonGroup>
    </section>
  );
}

const route = getRouteApi('/signed-in/funds/$id');

function FundView({ fund }: { fund: Fund }) {
  const mayEdit = usePermission('funds.edit', fund.id);
  const mayReadBudget = usePermission('budgets.read', fund.id);
  const mayConfirm = usePermission('awards.confirm-year', fund.id);
  // an organisation gets only its own returns and events from the API, which would look like those of the whole fund
  const isStaff = useAudience() === 'staff';
  return (
    <>
      <PageHeading title={fund.name} label={`Fund ${fund.code}`} />
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
