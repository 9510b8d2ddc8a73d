import { defineList, wordsOf } from '../shared/index.js';
import { BUDGET_ACCOUNT_LABELS, BUDGET_ACCOUNTS, type BudgetAccount } from './accounts.js';

/** What the accounts are called where a page shows them: what left `funding` is what was allocated. */
const SHOWN_LABELS = { ...BUDGET_ACCOUNT_LABELS, funding: 'Allocated' };

/** The column of what a journal moved into one account; files read it from `moved`. */
function movedInto(account: BudgetAccount) {
  return {
    heading: SHOWN_LABELS[account],
    fileHeading: `${BUDGET_ACCOUNT_LABELS[account]} (£)`,
    kind: 'money',
    field: `moved.${account}`,
  } as const;
}

/** The movements of money on one budget line. */
export const JOURNAL_LIST = defineList({
  name: 'journals',
  things: 'movements',
  filters: {
    account: {
      kind: 'choice',
      label: 'Figure',
      any: 'All figures',
      words: wordsOf(BUDGET_ACCOUNTS, (account) => SHOWN_LABELS[account]),
      schema: 'BudgetAccount',
    },
  },
  sorts: { at: {} },
  order: '-at',
  columns: {
    at: { heading: 'When', kind: 'instant', sort: 'at', names: true },
    kind: { heading: 'What', fileHeading: 'Kind', kind: 'text' },
    record: { heading: 'Record', kind: 'text', field: 'subjectReference' },
    who: { heading: 'Who', kind: 'text', field: 'actorName', none: 'Almoner' },
    reason: { heading: 'Reason', kind: 'text' },
    funding: { ...movedInto('funding'), offered: true },
    available: movedInto('available'),
    reserved: movedInto('reserved'),
    committed: movedInto('committed'),
    paid: movedInto('paid'),
    illustrative: { heading: 'Illustrative', kind: 'flag', only: 'file' },
  },
});
