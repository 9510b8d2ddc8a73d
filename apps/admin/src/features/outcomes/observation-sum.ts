import { aggregate, type AggregationRule, type OutcomeFigure } from '@almoner/domain/outcomes';
import { figureText } from '../../lib/outcome-figures.js';
import type { ObservationRow, OutcomeFigure as PublishedFigure } from './outcomes-types.js';

/** Observations combined by the rule of their indicator, which also makes the fund's figure. */
export function togetherOf(
  rule: AggregationRule,
  observations: readonly ObservationRow[],
): OutcomeFigure | null {
  return aggregate(
    rule,
    observations.map((row) => ({ ...row, at: row.acceptedAt })),
  );
}

/** Whether the fund's figure equals its combined observations, as a sentence. */
export interface Reconciliation {
  readonly agrees: boolean;
  readonly sentence: string;
}

const RULE_WORDS: Readonly<Record<AggregationRule, string>> = {
  sum: 'the sum of',
  ratio: 'the summed numbers of',
  latest: 'the latest of',
};

/** Says that the fund's figure equals the observations behind it or, should that ever fail, that it does not. */
export function reconciliation(
  figure: PublishedFigure,
  observations: readonly ObservationRow[],
): Reconciliation {
  const together = togetherOf(figure.rule, observations);
  const published = figureText(figure.unit, figure);
  const count = observations.length === 1 ? '1 return' : `${observations.length} returns`;
  const own = figureText(figure.unit, together ?? {});
  if (own === published)
    return {
      agrees: true,
      sentence: `The figure of the fund, ${published}, is ${RULE_WORDS[figure.rule]} ${count}.`,
    };
  return {
    agrees: false,
    sentence: `The figure of the fund is ${published}, but the returns here give ${own}.`,
  };
}
