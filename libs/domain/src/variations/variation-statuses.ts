export const VARIATION_STATUSES = [
  'draft',
  'submitted',
  'approved',
  'applied',
  'rejected',
  'withdrawn',
] as const;

export type VariationStatus = (typeof VARIATION_STATUSES)[number];

/** In these states a variation is approved, and neither rejected nor withdrawn. */
export const APPROVED_VARIATION_STATUSES: readonly VariationStatus[] = ['approved', 'applied'];

/** In these states a variation may still change its award. */
export const OPEN_VARIATION_STATUSES = [
  'draft',
  'submitted',
  'approved',
] as const satisfies readonly VariationStatus[];
