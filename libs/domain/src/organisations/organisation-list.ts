import { defineList, wordsOf } from '../shared/index.js';
import { IDENTIFIER_SCHEMES, identifierSchemeLabel } from './identifiers.js';
import { ORGANISATION_KIND_LABELS, ORGANISATION_KINDS } from './organisation-kinds.js';

const KIND_WORDS = wordsOf(ORGANISATION_KINDS, (kind) => ORGANISATION_KIND_LABELS[kind]);

/** Staff see all organisations; people of an organisation see their own. */
export const ORGANISATION_LIST = defineList({
  name: 'organisations',
  things: 'organisations',
  filters: {
    q: {
      kind: 'search',
      label: 'Name or number',
      description: 'Part of the name or the identifier.',
    },
    kind: {
      kind: 'choice',
      label: 'Kind',
      any: 'Any kind',
      words: KIND_WORDS,
      schema: 'OrganisationKind',
    },
    areaCode: {
      kind: 'record',
      of: 'area',
      among: 'council',
      label: 'Works in',
      any: 'Any area',
      description: 'Works in this area.',
    },
  },
  sorts: { name: {}, kind: {} },
  order: 'name',
  columns: {
    name: { heading: 'Organisation', kind: 'text', sort: 'name', names: true },
    kind: { heading: 'Kind', kind: 'choice', words: KIND_WORDS, sort: 'kind' },
    scheme: {
      heading: 'Register',
      kind: 'choice',
      field: 'identifierScheme',
      words: wordsOf(IDENTIFIER_SCHEMES, identifierSchemeLabel),
    },
    identifier: { heading: 'Number', fileHeading: 'Identifier', kind: 'text' },
    areas: { heading: 'Works in', fileHeading: 'Areas', kind: 'texts', field: 'areas.name' },
    illustrative: { heading: 'Illustrative', kind: 'flag', only: 'file' },
  },
});
