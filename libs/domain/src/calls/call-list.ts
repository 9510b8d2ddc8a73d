import { defineList, wordsOf } from '../shared/index.js';
import { CALL_STATUSES, callStatusWords } from './call-statuses.js';

const STATUS_WORDS = wordsOf(CALL_STATUSES, callStatusWords);
const { draft: _draft, ...SEEN_BY_ORGANISATIONS } = STATUS_WORDS.organisation;

/** All calls for staff; for an organisation those that are or were open. */
export const CALL_LIST = defineList({
  name: 'calls',
  things: 'calls',
  filters: {
    q: { kind: 'search', label: 'Title', description: 'Part of the title.' },
    status: {
      kind: 'choice',
      label: 'Status',
      any: 'Any status',
      words: { ...STATUS_WORDS, organisation: SEEN_BY_ORGANISATIONS },
      schema: 'CallStatus',
    },
    fundId: { kind: 'record', of: 'fund', among: 'open-call', label: 'Fund', any: 'Any fund' },
  },
  sorts: { opensOn: {}, closesOn: {}, title: {}, status: {} },
  order: '-opensOn',
  columns: {
    fund: { heading: 'Fund', kind: 'text', field: 'fundName', only: 'page' },
    fundCode: { heading: 'Fund', kind: 'text', only: 'file' },
    title: { heading: 'Call', kind: 'text', sort: 'title', names: true },
    opensOn: { heading: 'Opens', fileHeading: 'Opens on', kind: 'date', sort: 'opensOn' },
    closesOn: { heading: 'Closes', fileHeading: 'Closes on', kind: 'date', sort: 'closesOn' },
    years: {
      heading: 'Pays in',
      fileHeading: 'Financial years',
      kind: 'texts',
      field: 'financialYears',
    },
    themes: { heading: 'Themes', kind: 'texts', offered: true },
    status: { heading: 'Status', kind: 'choice', words: STATUS_WORDS, sort: 'status' },
    illustrative: { heading: 'Illustrative', kind: 'flag', only: 'file' },
  },
});
