import { PROPOSAL_STATUSES, proposalStatusWords } from '../proposals/index.js';
import { defineList, wordsOf } from '../shared/index.js';
import { BUDGET_CHANGE_KINDS, budgetChangeKindWords } from './budget-change-lifecycle.js';

const STATUS_WORDS = wordsOf(PROPOSAL_STATUSES, proposalStatusWords);
const KIND_WORDS = wordsOf(BUDGET_CHANGE_KINDS, budgetChangeKindWords);

/** The changes of budget lines that one person proposed and another confirms. */
export const BUDGET_CHANGE_LIST = defineList({
  name: 'budget-changes',
  things: 'budget changes',
  filters: {
    status: {
      kind: 'choice',
      label: 'Status',
      any: 'Any status',
      words: STATUS_WORDS,
      schema: 'ProposalStatus',
    },
    changeKind: {
      kind: 'choice',
      label: 'Kind',
      any: 'Any kind',
      words: KIND_WORDS,
      schema: 'BudgetChangeKind',
    },
    fundId: { kind: 'record', of: 'fund', label: 'Fund', any: 'Any fund' },
  },
  sorts: { proposedAt: {}, reference: {} },
  order: '-proposedAt',
  columns: {
    reference: {
      heading: 'Budget change',
      fileHeading: 'Reference',
      kind: 'text',
      sort: 'reference',
      names: true,
    },
    fund: { heading: 'Fund', kind: 'text', field: 'fundCode' },
    year: { heading: 'Year', kind: 'year', field: 'financialYear' },
    pot: { heading: 'Pot', kind: 'text', only: 'file' },
    kind: { heading: 'Kind', kind: 'choice', words: KIND_WORDS },
    amount: {
      heading: 'Added',
      fileHeading: 'Added (£)',
      kind: 'money',
      field: 'amountPence',
      total: 'Added in all',
    },
    authorised: {
      heading: 'Authority for',
      fileHeading: 'Authority for (£)',
      kind: 'money',
      field: 'authorisedPence',
      total: 'Authority in all',
    },
    authority: {
      heading: 'Act or letter',
      kind: 'text',
      field: 'authorityReference',
      offered: true,
    },
    authorityOn: {
      heading: 'Day of it',
      fileHeading: 'Day of the Act or letter',
      kind: 'date',
      offered: true,
    },
    status: { heading: 'Status', kind: 'choice', words: STATUS_WORDS },
    proposed: {
      heading: 'Proposed',
      kind: 'instant',
      field: 'proposedAt',
      sort: 'proposedAt',
    },
    proposedBy: { heading: 'Proposed by', kind: 'text', field: 'proposedByName' },
    decidedBy: { heading: 'Decided by', kind: 'text', field: 'decidedByName', offered: true },
    reason: { heading: 'Reason', kind: 'text', offered: true },
    illustrative: { heading: 'Illustrative', kind: 'flag', only: 'file' },
  },
});
