import { AMOUNT_FILTERS, defineList, keysOf, wordsOf } from '../shared/index.js';
import {
  AWARD_STATUSES,
  AWARD_YEAR_STATUSES,
  awardStatusWords,
  awardYearStatusWords,
} from './award-statuses.js';

const STATUS_WORDS = wordsOf(AWARD_STATUSES, awardStatusWords);
const YEAR_WORDS = wordsOf(AWARD_YEAR_STATUSES, awardYearStatusWords);

const HELD_WORDS = {
  reserved: 'Reserved',
  indicative: 'Reserved, indicative',
  committed: 'Committed or paid',
};

/**
 * As what a budget line holds the money of an award year (docs/glossary.md, money rule 4): the years of awards that are not
 * accepted and indicative years are reserved; confirmed years of accepted awards are committed or paid.
 */
export const HELD_AS = keysOf(HELD_WORDS);

export type HeldAs = keyof typeof HELD_WORDS;

/** What awards have of budget lines: the amount of each in each financial year. */
export const AWARD_YEAR_LIST = defineList({
  name: 'award-years',
  things: 'award years',
  filters: {
    heldAs: {
      kind: 'choice',
      label: 'In the budget as',
      any: 'Anything',
      words: wordsOf(HELD_AS, (held) => HELD_WORDS[held]),
      schema: 'HeldAs',
      description: 'As what the budget line holds the money.',
    },
    fundId: { kind: 'record', of: 'fund', label: 'Fund', any: 'Any fund' },
    programmeId: { kind: 'record', of: 'programme', label: 'Programme', any: 'Any programme' },
    financialYear: { kind: 'financial-year', label: 'Financial year' },
    budgetLineId: {
      kind: 'record',
      of: 'budget-line',
      label: 'Budget',
      any: 'Any budget',
      linkOnly: true,
    },
    organisationId: {
      kind: 'record',
      of: 'organisation',
      label: 'Organisation',
      any: 'Any organisation',
    },
    awardId: { kind: 'record', of: 'award', label: 'Award', any: 'Any award', linkOnly: true },
    ...AMOUNT_FILTERS,
  },
  sorts: { reference: {}, financialYear: {}, amountPence: {}, organisationName: {} },
  order: 'reference',
  columns: {
    award: { heading: 'Award', kind: 'text', field: 'reference', sort: 'reference', names: true },
    fund: { heading: 'Fund', kind: 'text', field: 'fundCode' },
    organisation: {
      heading: 'Organisation',
      kind: 'text',
      field: 'organisationName',
      sort: 'organisationName',
    },
    year: {
      heading: 'Year',
      fileHeading: 'Financial year',
      kind: 'year',
      field: 'financialYear',
      sort: 'financialYear',
    },
    pot: { heading: 'Pot', kind: 'text', offered: true },
    amount: {
      heading: 'Amount',
      fileHeading: 'Amount (£)',
      kind: 'money',
      field: 'amountPence',
      sort: 'amountPence',
      total: 'In all',
    },
    status: { heading: 'Year is', kind: 'choice', words: YEAR_WORDS },
    awardStatus: { heading: 'Award is', kind: 'choice', words: STATUS_WORDS },
    illustrative: { heading: 'Illustrative', kind: 'flag', only: 'file' },
  },
  addsUpAll: true,
});
