import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Breadcrumb, Breadcrumbs } from '../../../components/breadcrumbs.js';
import { InsetText, WarningText } from '../../../components/messages.js';
import { PageHeading } from '../../../components/page-heading.js';
import { PagedList } from '../../../components/paged-list.js';
import { fundQuery } from '../../../features/funds/api/get-fund.js';
import { fundOutcomesQuery } from '../../../features/outcomes/api/get-fund-outcomes.js';
import {
  OBSERVATIONS_EXPORT,
  observationsQuery,
  type ObservationRow,
} from '../../../features/outcomes/api/list-observations.js';
import { ObservationTable } from '../../../features/outcomes/components/observation-table.js';
import { reconciliation, togetherOf } from '../../../features/outcomes/observation-sum.js';

const route = getRouteApi('/signed-in/outcomes/observations');

/** The figure that these observations make up, where the address names its fund and period. */
function useFigure(search: { fundId?: string; indicatorId?: string; period?: string }) {
  const { fundId = '', indicatorId, period } = search;
  const outcomes = useQuery({ ...fundOutcomesQuery(fundId, period), enabled: fundId !== '' });
  return outcomes.data?.figures.find((figure) => figure.indicatorId === indicatorId);
}

/** The observations behind a figure: what they come to is the figure. */
export function ObservationListPage() {
  const { density: _density, ...search } = route.useSearch();
  const observations = useQuery(observationsQuery(search));
  const figure = useFigure(search);
  const fund = useQuery({ ...fundQuery(search.fundId ?? ''), enabled: Boolean(search.fundId) });
  const page = observations.data;
  const whole = page !== undefined && !search.cursor && page.nextCursor === null;
  const sum = figure && whole ? reconciliation(figure, page.items) : null;
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
        label={[fund.data?.name, search.period].filter(Boolean).join(', ')}
      />
      {sum &&
        (sum.agrees ? (
          <InsetText>{sum.sentence}</InsetText>
        ) : (
          <WarningText>{sum.sentence}</WarningText>
        ))}
      <PagedList
        query={observations}
        things="figures"
        search={search}
        exportPath={OBSERVATIONS_EXPORT}
      >
        {(rows) => (
          <ObservationTable observations={rows} sort={search.sort} together={together(rows)} />
        )}
      </PagedList>
    </>
  );
}
