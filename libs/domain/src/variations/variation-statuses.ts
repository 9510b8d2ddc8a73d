export const VARIATION_STATUSES = [
  'draft',
  'submitted',
  'approved',
  'applied',
  'rejected',
  'withdrawn',
] as const;

export type VariationStatus = (typeof VARIATION_STATUSES)[number];

/** The states of a variation that was approved and neither refused nor taken back since. */
export const APPROVED_VARIATION_STATUSES: readonly VariationStatus[] = ['approved', 'applied'];

/** The states in which a variation may still change its award. */
export const OPEN_VARIATION_STATUSES = [
  'draft',
  'submitted',
  'approved',
] as const satisfies readonly VariationStatus[];
