import {
  hasRefusedCharacters,
  type EarlierRecords,
} from '../../platform/not-allowed-today/earlier-records.js';

/** Organisations from before text was checked. */
export const ORGANISATIONS_NOT_ALLOWED_TODAY = {
  'organisation-text': {
    kind: 'organisation',
    from: 'organisations o',
    where: hasRefusedCharacters('o.name'),
    id: 'o.id',
    reference: 'o.identifier',
    name: 'o.name',
    illustrative: 'o.illustrative',
  },
} satisfies Record<string, EarlierRecords>;
