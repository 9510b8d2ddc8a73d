import { getRouteApi } from '@tanstack/react-router';
import { WarningText } from '../../../components/messages.js';
import { Breadcrumb, Breadcrumbs, Loaded, PageHeading } from '../../../components/page.js';
import { RecordHistory } from '../../../features/audit/components/record-history.js';
import {
  LineCells,
  LineIdentity,
  LineMatch,
} from '../../../features/ledger/components/line-details.js';
import { ExcludeLine, LineExclusion } from '../../../features/ledger/components/line-exclusion.js';
import { LineSearch } from '../../../features/ledger/components/line-search.js';
import type { LedgerLine } from '../../../features/ledger/ledger-types.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getLedgerLine } from '../../../lib/api/generated/sdk.gen.js';

const route = getRouteApi('/signed-in/ledger-lines/$id');

function headingOf({ match, status }: LedgerLine): string {
  if (match) return 'Payment it confirms';
  return status === 'excluded' ? 'Excluded' : 'Payments it could be matched to';
}

/** What became of the line, or what can be done with it. */
function LineState({ line }: { line: LedgerLine }) {
  if (line.match) return <LineMatch line={line} match={line.match} />;
  if (line.status === 'excluded') return <LineExclusion line={line} />;
  return (
    <>
      <LineSearch line={line} />
      <ExcludeLine line={line} />
    </>
  );
}

function LineView({ line }: { line: LedgerLine }) {
  return (
    <>
      <PageHeading title={line.reference || 'Line without a reference'} label="Ledger line" />
      <LineIdentity line={line} />
      <section aria-labelledby="payment-heading">
        <h2 id="payment-heading">{headingOf(line)}</h2>
        {line.dayFault && <WarningText>{line.dayFault}</WarningText>}
        <LineState line={line} />
      </section>
      <section aria-labelledby="cells-heading">
        <h2 id="cells-heading">The row in the file</h2>
        <LineCells line={line} />
      </section>
      <RecordHistory subjectType="ledger-line" subjectId={line.id} />
    </>
  );
}

/** One ledger line: the payment that it is matched to, or the payments that it could be. */
export function LinePage() {
  const { id } = route.useParams();
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/ledger-lines">Ledger</Breadcrumb>
      </Breadcrumbs>
      <Loaded query={apiQuery(getLedgerLine, { path: { id } })} wholePage>
        {(found) => <LineView line={found} />}
      </Loaded>
    </>
  );
}
