import { ADP_SHARES, adpKey } from './adp-shares.js';

/** The organisations of the alcohol and drug partnerships; their people and identifiers are invented. */
export const ADP_ORGANISATIONS = ADP_SHARES.map(({ area, name }) => ({
  key: adpKey(area),
  name: `${name} Alcohol and Drug Partnership`,
  kind: 'adp' as const,
  areas: [`ADP-${area}`],
  illustrative: true,
}));
