import { describe, expect, it } from 'vitest';
import { reconciliation } from './observation-sum.js';
import type { ObservationRow, OutcomeFigure } from './outcomes-types.js';

const FIGURE: OutcomeFigure = {
  indicatorId: '0198a7c2-0000-7000-8000-000000000001',
  code: 'CYP-SUPPORTED',
  title: 'Children and young people supported',
  unit: 'people',
  rule: 'sum',
  value: 518,
  numerator: null,
  denominator: null,
  returnsAccepted: 2,
  returnsAwaited: 0,
  illustrative: false,
  stated: [],
  published: null,
};

function row(figures: Partial<ObservationRow>): ObservationRow {
  return {
    id: '0198a7c2-0000-7000-8000-000000000002',
    indicatorId: FIGURE.indicatorId,
    indicatorTitle: FIGURE.title,
    unit: 'people',
    returnId: '0198a7c2-0000-7000-8000-000000000003',
    returnReference: 'PDI-R-2022-0001',
    organisationName: 'Muirend Hub',
    fundCode: 'PDI',
    period: '2021-22',
    state: 'reported',
    value: null,
    numerator: null,
    denominator: null,
    areaCode: null,
    note: '',
    acceptedAt: '2022-06-01T09:00:00Z',
    illustrative: false,
    ...figures,
  };
}

describe('a figure and the observations behind it', () => {
  it('agree where the observations add up to the figure', () => {
    expect(reconciliation(FIGURE, [row({ value: 300 }), row({ value: 218 })])).toEqual({
      agrees: true,
      sentence: 'The figure of the fund, 518, is the sum of 2 returns.',
    });
  });

  it('say so where they do not', () => {
    expect(reconciliation(FIGURE, [row({ value: 300 })])).toEqual({
      agrees: false,
      sentence: 'The figure of the fund is 518, but the returns here give 300.',
    });
  });

  it('agree for a ratio by its summed numbers, never by averaging percentages', () => {
    const ratio = {
      ...FIGURE,
      unit: 'percent' as const,
      rule: 'ratio' as const,
      value: 77,
      numerator: 23,
      denominator: 30,
    };
    const rows = [row({ numerator: 3, denominator: 3 }), row({ numerator: 20, denominator: 27 })];
    expect(reconciliation(ratio, rows).agrees).toBe(true);
  });
});
