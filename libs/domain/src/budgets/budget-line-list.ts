import { defineList, wordsOf } from '../shared/index.js';
import { AUTHORITY_KINDS, authorityKindWords } from './authority.js';
import { budgetStatusWords } from './budget-lifecycle.js';
import { BUDGET_AUTHORITIES, BUDGET_STATUSES, budgetAuthorityWords } from './budget-line.js';

const AUTHORITY_WORDS = wordsOf(BUDGET_AUTHORITIES, budgetAuthorityWords);
const KIND_WORDS = wordsOf(AUTHORITY_KINDS, authorityKindWords);
const STATUS_WORDS = wordsOf(BUDGET_STATUSES, budgetStatusWords);

/** The budget lines of every fund, with what gives each its authority. */
export const BUDGET_LINE_LIST = defineList({
  name: 'budget-lines',
  things: 'budgets',
  filters: {
    authority: {
      kind: 'choice',
      label: 'Authority',
      any: 'With authority or planned',
      words: AUTHORITY_WORDS,
      schema: 'BudgetAuthority',
    },
    authorityKind: {
      kind: 'choice',
      label: 'Given by',
      any: 'Given by anything',
      words: KIND_WORDS,
      schema: 'AuthorityKind',
    },
    reserved: {
      kind: 'choice',
      label: 'Reserved by awards',
      any: 'Reserved or not',
      words: wordsOf(['true', 'false'], (choice) =>
        choice === 'true' ? 'Awards have reserved money' : 'Nothing is reserved',
      ),
    },
    status: {
      kind: 'choice',
      label: 'Status',
      any: 'Open or closed',
      words: STATUS_WORDS,
      schema: 'BudgetStatus',
    },
    fundId: { kind: 'record', of: 'fund', label: 'Fund', any: 'Any fund' },
    financialYear: { kind: 'financial-year', label: 'Financial year' },
  },
  sorts: { financialYear: {}, fund: {} },
  order: '-financialYear',
  columns: {
    fund: { heading: 'Fund', kind: 'text', field: 'fundCode', sort: 'fund', names: true },
    year: { heading: 'Year', kind: 'year', field: 'financialYear', sort: 'financialYear' },
    pot: { heading: 'Pot', kind: 'text' },
    status: { heading: 'Status', kind: 'choice', words: STATUS_WORDS },
    authority: { heading: 'Authority', kind: 'choice', words: AUTHORITY_WORDS },
    authorityKind: { heading: 'Given by', kind: 'choice', words: KIND_WORDS, only: 'file' },
    reference: { heading: 'Act or letter', kind: 'text', field: 'authorityReference' },
    authorityOn: { heading: 'Day of it', fileHeading: 'Day of the Act or letter', kind: 'date' },
    authorised: {
      heading: 'Authority for',
      fileHeading: 'Authority for (£)',
      kind: 'money',
      field: 'authorityPence',
      total: 'Authority in all',
      offered: true,
    },
    allocated: {
      heading: 'Allocated',
      fileHeading: 'Allocated (£)',
      kind: 'money',
      field: 'allocatedPence',
      total: 'Allocated in all',
    },
    reserved: {
      heading: 'Reserved',
      fileHeading: 'Reserved (£)',
      kind: 'money',
      field: 'reservedPence',
      total: 'Reserved in all',
    },
    committed: {
      heading: 'Committed',
      fileHeading: 'Committed (£)',
      kind: 'money',
      field: 'committedPence',
      total: 'Committed in all',
      offered: true,
    },
    paid: {
      heading: 'Paid',
      fileHeading: 'Paid (£)',
      kind: 'money',
      field: 'paidPence',
      total: 'Paid in all',
      offered: true,
    },
    authorityIllustrative: {
      heading: 'Authority illustrative',
      kind: 'flag',
      only: 'file',
    },
    illustrative: { heading: 'Illustrative', kind: 'flag', only: 'file' },
  },
});
