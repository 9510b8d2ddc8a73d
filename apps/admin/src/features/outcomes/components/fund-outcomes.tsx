import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { QueryState } from '../../../components/page.js';
import { Select } from '../../../components/fields.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getFundOutcomes } from '../../../lib/api/generated/sdk.gen.js';
import { OutcomeFigures } from './outcome-figures.js';

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
