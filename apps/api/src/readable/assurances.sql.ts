/** The columns of an award's assurance that other features may read. */
export const READABLE_AWARD_ASSURANCES = `(SELECT award_id, subsidy_kind, subsidy_scheme FROM award_assurances)`;
