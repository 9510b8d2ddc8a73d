import { OBSERVATION_LIST } from '@almoner/domain/outcomes';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Breadcrumb, Breadcrumbs, PageHeading, Permitted } from '../../../components/page.js';
import { ListView } from '../../../components/lists/list-view.js';
import { InsetText, WarningText } from '../../../components/messages.js';
import { OBSERVATION_CELLS } from '../../../features/outcomes/components/observation-cells.js';
import { reconciliation } from '../../../features/outcomes/observation-sum.js';
import type { OutcomeFigure } from '../../../features/outcomes/outcomes-types.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getFundOutcomes, listObservations } from '../../../lib/api/generated/sdk.gen.js';
import { readListSearch, type ListAddress } from '../../../lib/list-search.js';
import { recordNameQuery } from '../../../lib/record-choices.js';

const route = getRouteApi('/signed-in/outcomes/observations');

const MOST_ADDED_UP = 100;

interface ComesToProps {
  readonly figure: OutcomeFigure;
  readonly named: {
    readonly fundId?: string;
    readonly indicatorId?: string;
    readonly period?: string;
  };
}

/** Says that the figure of a fund is what its observations come to, where they are few enough to add up here. */
function ComesTo({ figure, named }: ComesToProps) {
  const query = { ...named, limit: MOST_ADDED_UP };
  const page = useQuery(apiQuery(listObservations, { query })).data;
  if (page === undefined || page.nextCursor !== null) return null;
  const { agrees, sentence } = reconciliation(figure, page.items);
  const Message = agrees ? InsetText : WarningText;
  return <Message>{sentence}</Message>;
}

/** The figure that the address names by fund, indicator and period, and the fund's name. */
function useFigure(address: ListAddress<typeof OBSERVATION_LIST>) {
  const { fundId, indicatorId, period } = readListSearch(OBSERVATION_LIST, address).search;
  const outcomes = useQuery({
    ...apiQuery(getFundOutcomes, { path: { id: fundId ?? '' }, query: { period } }),
    enabled: fundId !== undefined && indicatorId !== undefined && period !== undefined,
  }).data;
  const fundName = useQuery({
    ...recordNameQuery('fund', fundId ?? ''),
    enabled: fundId !== undefined,
  }).data;
  const figure = outcomes?.figures.find((candidate) => candidate.indicatorId === indicatorId);
  return { figure, fundName, named: { fundId, indicatorId, period } };
}

/** The observations behind a figure: what they come to is the figure. */
export function ObservationListPage() {
  const address = route.useSearch();
  const { figure, fundName, named } = useFigure(address);
  const { fundId, period } = named;
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/outcomes" search={{ fundId, period }}>
          Outcomes
        </Breadcrumb>
      </Breadcrumbs>
      <PageHeading
        title={figure?.title ?? 'Figures of accepted returns'}
        label={[fundName, period].filter(Boolean).join(', ')}
      />
      <Permitted permission="outcomes.read">
        {figure && <ComesTo figure={figure} named={named} />}
        <ListView
          list={OBSERVATION_LIST}
          address={address}
          requests={{ list: listObservations }}
          cells={OBSERVATION_CELLS}
        />
      </Permitted>
    </>
  );
}
