import { BUDGET_ACCOUNTS } from '@almoner/domain/budgets';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { BudgetBar } from '../../../components/budget-bar.js';
import { FilterBar } from '../../../components/filter-bar.js';
import { PageHeading } from '../../../components/page-heading.js';
import { PagedList } from '../../../components/paged-list.js';
import { Permitted } from '../../../components/permitted.js';
import { Select } from '../../../components/select.js';
import {
  accountFigure,
  accountLabel,
  budgetLineName,
} from '../../../features/budgets/budgets-labels.js';
import type { BudgetLine } from '../../../features/budgets/budgets-types.js';
import { BudgetLineActions } from '../../../features/budgets/components/budget-line-actions.js';
import { BudgetLineFacts } from '../../../features/budgets/components/budget-line-facts.js';
import { JournalTable } from '../../../features/budgets/components/journal-table.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getBudget, listJournals } from '../../../lib/api/generated/sdk.gen.js';
import { moneyText } from '../../../lib/formatters.js';
import { usePermission } from '../../../lib/session.js';
import { RecordLink } from '../home/record-link.js';
import { FundBreadcrumbs } from './fund-breadcrumbs.js';

const route = getRouteApi('/signed-in/funds/$id/budget/$lineId');

const ACCOUNT_CHOICES = BUDGET_ACCOUNTS.map((account) => ({
  value: account,
  label: accountLabel(account),
}));

interface LinePanelProps {
  readonly fundId: string;
  readonly line: BudgetLine;
}

/** Links to the pages that change an open budget line, for people who may. */
function ChangeLinks({ fundId, line }: LinePanelProps) {
  const mayAllocate = usePermission('budgets.allocate', fundId);
  const mayManage = usePermission('budgets.manage', fundId);
  const mayMove = usePermission('budgets.request-virement', fundId);
  const params = { id: fundId, lineId: line.id };
  if (line.status === 'closed') return null;
  return (
    <ul>
      {mayAllocate && (
        <li>
          <Link to="/funds/$id/budget/$lineId/allocate" params={params}>
            Increase or decrease this budget
          </Link>
        </li>
      )}
      {mayMove && (
        <li>
          <Link to="/virements/new" search={{ fromFundId: fundId, fromLineId: line.id }}>
            Move money to another budget
          </Link>
        </li>
      )}
      {mayManage && (
        <li>
          <Link to="/funds/$id/budget/$lineId/over-programming" params={params}>
            Record over-programming
          </Link>
        </li>
      )}
    </ul>
  );
}

/** The facts of a budget line, and what this person may do with it. */
function LinePanel({ fundId, line }: LinePanelProps) {
  return (
    <>
      <BudgetBar title={budgetLineName(line)} totals={line} />
      <BudgetLineFacts line={line} />
      <ChangeLinks fundId={fundId} line={line} />
      <BudgetLineActions line={line} />
    </>
  );
}

/** The movements of money on a budget line. The movements of one account add up to its figure. */
function Movements({ line }: { line: BudgetLine | undefined }) {
  const { lineId } = route.useParams();
  const { density: _density, ...search } = route.useSearch();
  const { account } = search;
  const journals = useQuery(apiQuery(listJournals, { path: { id: lineId }, query: search }));
  const chips = account ? [{ name: 'account', label: `Figure: ${accountLabel(account)}` }] : [];
  return (
    <>
      <h2>Movements</h2>
      <FilterBar label="Filter movements" chips={chips}>
        <Select
          name="account"
          label="Figure"
          emptyLabel="All figures"
          choices={ACCOUNT_CHOICES}
          defaultValue={account}
        />
      </FilterBar>
      {line && account && (
        <p>
          These movements add up to {moneyText(accountFigure(line, account))}{' '}
          {accountLabel(account).toLowerCase()}.
        </p>
      )}
      <PagedList
        query={journals}
        things="movements"
        search={search}
        exportPath={`/api/v1/budget-lines/${lineId}/journals/export.csv`}
      >
        {(rows) => (
          <JournalTable
            journals={rows}
            account={account}
            sort={search.sort ?? '-at'}
            subjectLink={(journal) => (
              <RecordLink item={journal} words={journal.subjectReference} />
            )}
          />
        )}
      </PagedList>
    </>
  );
}

/** One budget line and its movements. */
export function JournalListPage() {
  const { id, lineId } = route.useParams();
  const line = useQuery(apiQuery(getBudget, { path: { id } })).data?.lines.find(
    (candidate) => candidate.id === lineId,
  );
  return (
    <>
      <FundBreadcrumbs fundId={id} />
      <PageHeading title={line ? `Budget ${budgetLineName(line)}` : 'Budget'} />
      <Permitted permission="budgets.read">
        {line && <LinePanel fundId={id} line={line} />}
        <Movements line={line} />
      </Permitted>
    </>
  );
}
