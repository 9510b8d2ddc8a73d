export const VARIATION_STATUSES = [
  'draft',
  'submitted',
  'approved',
  'applied',
  'rejected',
  'withdrawn',
] as const;

export type VariationStatus = (typeof VARIATION_STATUSES)[number];

/** The states in which a variation may still change its award. */
export const OPEN_VARIATION_STATUSES = [
  'draft',
  'submitted',
  'approved',
] as const satisfies readonly VariationStatus[];
