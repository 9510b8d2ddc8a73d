import { Figure, FigureLink, FigureList } from '../../../components/figure-link.js';
import { IllustrativeMark } from '../../../components/messages.js';
import { EmptyState, QueryState } from '../../../components/page.js';
import { countText } from '../../../lib/formatters.js';
import { figureText } from '../../../lib/outcome-figures.js';
import type { FundOutcomes, OutcomeFigure } from '../outcomes-types.js';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Select } from '../../../components/fields.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getFundOutcomes } from '../../../lib/api/generated/sdk.gen.js';

interface OutcomeFiguresProps {
  readonly fundId: string;
  readonly outcomes: FundOutcomes;
}

function returnsText({ returnsAccepted, returnsAwaited }: OutcomeFigure): string {
  const accepted = returnsAccepted === 1 ? '1 return' : `${countText(returnsAccepted)} returns`;
  const awaited = returnsAwaited > 0 ? `, ${countText(returnsAwaited)} awaited` : '';
  return `from ${accepted}${awaited}`;
}

/** The figure that a public text gives: that it is the same, or, where the returns come to another one, which it is. */
function Published({ published, stated }: Pick<OutcomeFigure, 'published' | 'stated'>) {
  if (published === null) return null;
  const isSame = stated.includes('value');
  return (
    <span className="al_figure__note al_small">
      {isSame ? 'Published' : `Published as ${published.value}`} in {published.source}
    </span>
  );
}

function Label({ figure }: { figure: OutcomeFigure }) {
  return (
    <>
      {figure.title}
      <span className="al_figure__note al_small"> {returnsText(figure)}</span>
      <Published {...figure} />
      {figure.illustrative && <IllustrativeMark stated={figure.stated} />}
    </>
  );
}

function FigureOf({
  fundId,
  period,
  figure,
}: {
  fundId: string;
  period: string;
  figure: OutcomeFigure;
}) {
  const { indicatorId, unit, returnsAccepted } = figure;
  const value = figureText(unit, figure);
  const label = <Label figure={figure} />;
  if (returnsAccepted === 0) return <Figure value={value} label={label} />;
  return (
    <FigureLink
      to="/outcomes/observations"
      search={{ indicatorId, fundId, period }}
      value={value}
      label={label}
    />
  );
}

/** The outcomes of a fund in a period. Each figure is computed from accepted returns and links to them. */
function OutcomeFigures({ fundId, outcomes }: OutcomeFiguresProps) {
  const { period, figures } = outcomes;
  if (period === null || figures.length === 0)
    return <EmptyState>No return of this fund asks for figures yet.</EmptyState>;
  return (
    <FigureList label={`Outcomes in ${period}`}>
      {figures.map((figure) => (
        <FigureOf key={figure.indicatorId} fundId={fundId} period={period} figure={figure} />
      ))}
    </FigureList>
  );
}

interface FundOutcomesProps {
  readonly fundId: string;
  /** The period shown first; where left out, the latest with a return. */
  readonly period?: string;
}

/** The outcome figures of a fund, by financial year. */
export function FundOutcomes({ fundId, period: initial }: FundOutcomesProps) {
  const [chosen, setChosen] = useState(initial);
  // the figures of the period before stay until the next ones are loaded, so that the select keeps its focus
  const outcomes = useQuery({
    ...apiQuery(getFundOutcomes, { path: { id: fundId }, query: { period: chosen } }),
    placeholderData: keepPreviousData,
  });
  return (
    <QueryState query={outcomes}>
      {(found) => (
        <>
          {found.periods.length > 1 && (
            <Select
              name="outcomes-period"
              label="Financial year"
              choices={found.periods.map((period) => ({ value: period, label: period }))}
              value={found.period ?? ''}
              onChange={(event) => setChosen(event.target.value)}
            />
          )}
          {found.period && found.periods.length === 1 && <p>Financial year {found.period}</p>}
          <OutcomeFigures fundId={fundId} outcomes={found} />
        </>
      )}
    </QueryState>
  );
}
