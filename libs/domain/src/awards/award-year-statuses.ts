export const AWARD_YEAR_STATUSES = ['indicative', 'confirmed'] as const;

export type AwardYearStatus = (typeof AWARD_YEAR_STATUSES)[number];
