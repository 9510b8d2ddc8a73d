import { type BudgetAccount, JOURNAL_LIST } from '@almoner/domain/budgets';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { LineBar } from '../../../features/budgets/components/line-bar.js';
import type { ListCells } from '../../../components/lists/list-columns.js';
import { ListView } from '../../../components/lists/list-view.js';
import { PageHeading, Permitted, QueryState } from '../../../components/page.js';
import {
  accountSumWords,
  authorityCommand,
  budgetLineName,
} from '../../../features/budgets/budgets-labels.js';
import type { BudgetLine, Journal } from '../../../features/budgets/budgets-types.js';
import {
  BudgetLineActions,
  BudgetLineFacts,
} from '../../../features/budgets/components/budget-line.js';
import { JOURNAL_CELLS } from '../../../features/budgets/components/journal-cells.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getBudget, listJournals, verifyLedger } from '../../../lib/api/generated/sdk.gen.js';
import { readListSearch } from '../../../lib/list-search.js';
import { usePermission } from '../../../lib/session.js';
import { RecordLink } from '../home/record-link.js';
import { FundBreadcrumbs } from './fund-breadcrumbs.js';
import { Button } from '../../../components/buttons.js';
import { LedgerVerificationResult } from '../../../features/budgets/components/ledger-verification-result.js';

const journalListRoute = getRouteApi('/signed-in/funds/$id/budget/$lineId');

const CELLS: ListCells<typeof JOURNAL_LIST, Journal> = {
  ...JOURNAL_CELLS,
  record: (journal) => <RecordLink item={journal} words={journal.subjectReference} />,
};

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
      {mayAllocate && (
        <li>
          <Link to="/funds/$id/budget/$lineId/authority" params={params}>
            {authorityCommand(line)} of this budget
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
            Propose over-programming
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
      <LineBar line={line} />
      <BudgetLineFacts line={line} />
      <ChangeLinks fundId={fundId} line={line} />
      <BudgetLineActions line={line} />
    </>
  );
}

/** The movements of money on a budget line. The movements of one account add up to its figure. */
function Movements({ line }: { line: BudgetLine | undefined }) {
  const { lineId } = journalListRoute.useParams();
  const address = journalListRoute.useSearch();
  const { account } = readListSearch(JOURNAL_LIST, address).search as { account?: BudgetAccount };
  return (
    <>
      <h2>Movements</h2>
      {line && account && <p>These movements add up to {accountSumWords(line, account)}.</p>}
      <ListView
        list={JOURNAL_LIST}
        address={address}
        requests={{ list: listJournals }}
        under={{ id: lineId, address: `budget-lines/${lineId}/journals` }}
        cells={CELLS}
        only={account && ['at', 'kind', 'record', 'who', 'reason', account]}
        none="No money has moved here yet."
      />
    </>
  );
}

/** One budget line and its movements. */
export function JournalListPage() {
  const { id, lineId } = journalListRoute.useParams();
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
