import {
  hasRefusedCharacters,
  type EarlierRecords,
} from '../../platform/not-allowed-today/earlier-records.js';

/** Funds from before text was checked. */
export const FUNDS_NOT_ALLOWED_TODAY = {
  'fund-text': {
    kind: 'fund',
    from: 'funds f',
    where: `${hasRefusedCharacters('f.name')} OR ${hasRefusedCharacters('f.purpose')}`,
    id: 'f.id',
    reference: 'f.code',
    name: 'f.name',
    fundId: 'f.id',
    illustrative: 'f.illustrative',
  },
} satisfies Record<string, EarlierRecords>;
