import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Breadcrumb, Breadcrumbs } from '../../../components/breadcrumbs.js';
import { InsetText, WarningText } from '../../../components/messages.js';
import { PageHeading } from '../../../components/page-heading.js';
import { PagedList } from '../../../components/paged-list.js';
import { Permitted } from '../../../components/permitted.js';
import { ObservationFilters } from '../../../features/outcomes/components/observation-filters.js';
import { ObservationTable } from '../../../features/outcomes/components/observation-table.js';
import { reconciliation, togetherOf } from '../../../features/outcomes/observation-sum.js';
import { observationChips } from '../../../features/outcomes/outcomes-labels.js';
import type { ObservationRow } from '../../../features/outcomes/outcomes-types.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { listObservations } from '../../../lib/api/generated/sdk.gen.js';
import { useFigure } from './use-figure.js';

const route = getRouteApi('/signed-in/outcomes/observations');

const MOST_ON_A_PAGE = 100;

/** The observations behind a figure. Combined by the rule of the indicator, they give the figure. */
export function ObservationListPage() {
  const { density: _density, ...search } = route.useSearch();
  const observations = useQuery(
    apiQuery(listObservations, { query: { ...search, limit: MOST_ON_A_PAGE } }),
  );
  const { figure, periods, funds, indicators, names } = useFigure(search);
  const page = observations.data;
  const whole = page !== undefined && !search.cursor && page.nextCursor === null;
  const sum = figure && whole ? reconciliation(figure, page.items) : null;
  const Message = sum?.agrees ? InsetText : WarningText;
  const together = (rows: readonly ObservationRow[]) =>
    figure && whole ? togetherOf(figure.rule, rows) : null;
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/outcomes" search={{ fundId: search.fundId, period: search.period }}>
          Outcomes
        </Breadcrumb>
      </Breadcrumbs>
      <PageHeading
        title={figure?.title ?? 'Figures of accepted returns'}
        label={[names.fund, search.period].filter(Boolean).join(', ')}
      />
      <Permitted permission="outcomes.read">
        {sum && <Message>{sum.sentence}</Message>}
        <ObservationFilters
          search={search}
          funds={funds}
          indicators={indicators}
          periods={periods}
          chips={observationChips(search, names)}
        />
        <PagedList
          query={observations}
          things="figures"
          search={search}
          exportPath="/api/v1/observations/export.csv"
        >
          {(rows) => (
            <ObservationTable observations={rows} sort={search.sort} together={together(rows)} />
          )}
        </PagedList>
      </Permitted>
    </>
  );
}
