import { defineList, wordsOf } from '../shared/index.js';
import {
  AGGREGATION_RULES,
  AGGREGATION_RULE_LABELS,
  INDICATOR_UNIT_LABELS,
  INDICATOR_UNITS,
} from './indicator.js';
import { OBSERVATION_STATE_WORDS, OBSERVATION_STATES } from './observation.js';

const UNIT_WORDS = wordsOf(INDICATOR_UNITS, (unit) => INDICATOR_UNIT_LABELS[unit]);

/** The measures that returns can ask for. */
export const INDICATOR_LIST = defineList({
  name: 'indicators',
  things: 'indicators',
  filters: {
    q: { kind: 'search', label: 'Code or title', description: 'Part of the code or the title.' },
    fundId: {
      kind: 'record',
      of: 'fund',
      label: 'Fund that may ask for it',
      any: 'Any fund',
      description: 'Indicators of this fund, and those of every fund.',
    },
    unit: {
      kind: 'choice',
      label: 'What it counts',
      any: 'Anything',
      words: UNIT_WORDS,
      schema: 'IndicatorUnit',
    },
  },
  sorts: { code: {}, title: {} },
  order: 'code',
  columns: {
    code: { heading: 'Code', kind: 'text', sort: 'code' },
    title: { heading: 'Indicator', fileHeading: 'Title', kind: 'text', sort: 'title', names: true },
    unit: { heading: 'Counts', fileHeading: 'Unit', kind: 'choice', words: UNIT_WORDS },
    rule: {
      heading: 'Several returns become one figure',
      fileHeading: 'Rule',
      kind: 'choice',
      words: wordsOf(AGGREGATION_RULES, (rule) => AGGREGATION_RULE_LABELS[rule]),
    },
    definition: { heading: 'Definition', kind: 'text', offered: true },
    fund: { heading: 'Fund', kind: 'text', field: 'fundCode', none: 'Every fund' },
  },
});

/** The values of accepted returns: what the figures of funds are made of. */
export const OBSERVATION_LIST = defineList({
  name: 'observations',
  things: 'figures',
  filters: {
    fundId: { kind: 'record', of: 'fund', label: 'Fund', any: 'Any fund' },
    indicatorId: { kind: 'record', of: 'indicator', label: 'Indicator', any: 'Any indicator' },
    period: { kind: 'financial-year', label: 'Financial year' },
  },
  sorts: { organisationName: {}, value: {}, acceptedAt: {} },
  order: 'organisationName',
  columns: {
    return: {
      heading: 'Return',
      kind: 'text',
      field: 'returnReference',
      names: true,
      only: 'page',
    },
    indicator: { heading: 'Indicator', kind: 'text', field: 'indicatorTitle' },
    unit: { heading: 'Unit', kind: 'choice', words: UNIT_WORDS, only: 'file' },
    fund: { heading: 'Fund', kind: 'text', field: 'fundCode', offered: true },
    period: { heading: 'Period', kind: 'year' },
    organisation: {
      heading: 'Organisation',
      kind: 'text',
      field: 'organisationName',
      sort: 'organisationName',
    },
    reference: { heading: 'Return', kind: 'text', field: 'returnReference', only: 'file' },
    area: { heading: 'Area', kind: 'text', field: 'areaCode', offered: true },
    state: {
      heading: 'State',
      kind: 'choice',
      words: wordsOf(OBSERVATION_STATES, (state) => OBSERVATION_STATE_WORDS[state]),
      only: 'file',
    },
    value: { heading: 'Value', kind: 'number', only: 'file' },
    numerator: { heading: 'Numerator', kind: 'number', only: 'file' },
    denominator: { heading: 'Denominator', kind: 'number', only: 'file' },
    note: { heading: 'Note', kind: 'text' },
    accepted: {
      heading: 'Accepted',
      kind: 'instant',
      field: 'acceptedAt',
      sort: 'acceptedAt',
      only: 'page',
    },
    figure: { heading: 'Figure', kind: 'number', field: 'value', sort: 'value', only: 'page' },
    illustrative: { heading: 'Illustrative', kind: 'flag', only: 'file' },
  },
});
