import { defineList, wordsOf } from '../shared/index.js';
import { delegationStateWords, DELEGATION_STATES } from './delegation.js';

const STATE_WORDS = wordsOf(DELEGATION_STATES, delegationStateWords);

/** Delegations: who approves payments in whose name, for how long, and how often that was done. */
export const DELEGATION_LIST = defineList({
  name: 'delegations',
  things: 'delegations',
  filters: {
    state: {
      kind: 'choice',
      label: 'State',
      any: 'Any state',
      words: STATE_WORDS,
      schema: 'DelegationState',
    },
    mine: {
      kind: 'choice',
      label: 'Whose',
      any: 'Anybody’s',
      words: wordsOf(['true'], () => 'From me or to me'),
      description: 'Only those from or to the reader.',
    },
  },
  sorts: { startsOn: {}, endsOn: {} },
  order: '-startsOn',
  columns: {
    people: {
      heading: 'Who for whom',
      kind: 'text',
      field: 'toName',
      names: true,
      only: 'page',
    },
    from: { heading: 'From', kind: 'text', field: 'fromName', only: 'file' },
    to: { heading: 'To', kind: 'text', field: 'toName', only: 'file' },
    funds: {
      heading: 'Funds',
      kind: 'text',
      field: 'fundWords',
      none: 'Every fund in which the lender approves',
      fileNone: 'all',
    },
    startsOn: { heading: 'First day', kind: 'date', sort: 'startsOn' },
    endsOn: { heading: 'Last day', kind: 'date', sort: 'endsOn' },
    state: { heading: 'State', kind: 'choice', words: STATE_WORDS },
    reason: { heading: 'Reason', kind: 'text', offered: true },
    approvals: { heading: 'Approvals', kind: 'number' },
    illustrative: { heading: 'Illustrative', kind: 'flag', only: 'file' },
  },
});
