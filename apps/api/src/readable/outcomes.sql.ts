/** The columns of a figure that other features may read. */
export const READABLE_OBSERVATIONS = `(SELECT indicator_id, return_id, value, numerator, denominator, state, note FROM observations)`;

/** The columns of an indicator that other features may read. */
export const READABLE_INDICATORS = `(SELECT id, code, title, unit, rule, definition FROM indicators)`;
