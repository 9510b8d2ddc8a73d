import type { Assurance } from './assurances-types.js';

/** What is missing before an offer, as sentences. The first is the one that prevents the offer. */
export function assuranceGaps(assurance: Assurance): string[] {
  const { blocksOffer, dueDiligence, fairWork } = assurance;
  const open = dueDiligence.status === 'not-started' || dueDiligence.status === 'in-progress';
  return [
    ...(blocksOffer ? [blocksOffer] : []),
    ...(open && !dueDiligence.required
      ? [`Due diligence is ${dueDiligence.statusWords.toLowerCase()}.`]
      : []),
    ...(fairWork.state === 'missing'
      ? ['Fair Work First is not recorded. It is needed before the first payment.']
      : []),
  ];
}
