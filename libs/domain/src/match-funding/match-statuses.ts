export const MATCH_RECORD_STATUSES = ['reported', 'confirmed', 'declined', 'corrected'] as const;

export type MatchRecordStatus = (typeof MATCH_RECORD_STATUSES)[number];
