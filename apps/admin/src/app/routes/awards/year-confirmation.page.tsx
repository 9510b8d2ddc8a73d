import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import {
  Breadcrumb,
  Breadcrumbs,
  EmptyState,
  PageHeading,
  Permitted,
  QueryState,
} from '../../../components/page.js';
import type { YearConfirmation } from '../../../features/awards/awards-types.js';
import { YearConfirmationRun } from '../../../features/awards/components/year-confirmation-run.js';
import { awardsText } from '../../../features/awards/year-confirmation.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getYearConfirmation } from '../../../lib/api/generated/sdk.gen.js';
import { sumText } from '../../../lib/formatters.js';

const route = getRouteApi('/signed-in/funds/$id/year-confirmation');

/** Links to the fund's financial years that have still to be confirmed. */
function WaitingYears({ run }: { run: YearConfirmation }) {
  return (
    <ul>
      {run.waiting.map(({ financialYear, awards, amountPence }) => (
        <li key={financialYear}>
          <Link
            to="/funds/$id/year-confirmation"
            params={{ id: run.fundId }}
            search={{ financialYear }}
            aria-current={financialYear === run.financialYear ? 'page' : undefined}
          >
            {financialYear}
          </Link>
          : {awardsText(awards)}, {sumText(amountPence)} indicative
        </li>
      ))}
    </ul>
  );
}

function RunView({ run }: { run: YearConfirmation }) {
  const { financialYear } = run;
  return (
    <>
      <PageHeading
        title={financialYear ? `Confirm ${financialYear}` : 'Confirm years'}
        label={`Fund ${run.fundCode}: ${run.fundName}`}
      />
      <p>
        Later years of an award are indicative until they are confirmed. Nothing can be paid from an
        indicative year.
      </p>
      {run.waiting.length > 0 && <WaitingYears run={run} />}
      {financialYear ? (
        <YearConfirmationRun key={financialYear} run={run} financialYear={financialYear} />
      ) : (
        <EmptyState>No award of this fund has an indicative year.</EmptyState>
      )}
    </>
  );
}

/** Confirms the next year of a fund's awards, beside the fund's budget of that year. */
export function YearConfirmationPage() {
  const { id } = route.useParams();
  const { financialYear } = route.useSearch();
  const run = useQuery(apiQuery(getYearConfirmation, { path: { id }, query: { financialYear } }));
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/funds">Funds</Breadcrumb>
        <Breadcrumb to="/funds/$id" params={{ id }}>
          {run.data?.fundName ?? 'Fund'}
        </Breadcrumb>
      </Breadcrumbs>
      <Permitted permission="awards.confirm-year" fundId={id} wholePage>
        <QueryState query={run} wholePage>
          {(found) => <RunView run={found} />}
        </QueryState>
      </Permitted>
    </>
  );
}
