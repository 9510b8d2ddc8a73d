import {
  hasRefusedCharacters,
  type EarlierRecords,
} from '../../platform/not-allowed-today/earlier-records.js';

/** Applications from before text was checked. */
export const APPLICATIONS_NOT_ALLOWED_TODAY = {
  'application-text': {
    kind: 'application',
    from: 'applications p',
    where: `${hasRefusedCharacters('p.title')} OR ${hasRefusedCharacters('p.answers::text')}`,
    id: 'p.id',
    reference: 'p.reference',
    name: 'p.title',
    fundId: 'p.fund_id',
    illustrative: 'p.illustrative',
  },
} satisfies Record<string, EarlierRecords>;
