/** What other features read of a figure. */
export const READABLE_OBSERVATIONS = `(SELECT indicator_id, return_id, value, numerator, denominator, state, note FROM observations)`;

/** What other features read of an indicator. */
export const READABLE_INDICATORS = `(SELECT id, code, title, unit, rule, definition FROM indicators)`;
