import { ADP_SHARES, adpKey } from './adp-shares.js';

/** The organisations that stand for the partnerships; their people and numbers are invented. */
export const ADP_ORGANISATIONS = ADP_SHARES.map(({ area, name }) => ({
  key: adpKey(area),
  name: `${name} Alcohol and Drug Partnership`,
  kind: 'adp' as const,
  areas: [`ADP-${area}`],
  illustrative: true,
}));
