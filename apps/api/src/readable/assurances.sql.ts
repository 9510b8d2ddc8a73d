/** What other features read of the assurances of an award. */
export const READABLE_AWARD_ASSURANCES = `(SELECT award_id, subsidy_kind FROM award_assurances)`;
