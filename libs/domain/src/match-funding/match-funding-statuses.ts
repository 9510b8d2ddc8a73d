export const MATCH_FUNDING_RECORD_STATUSES = [
  'reported',
  'confirmed',
  'declined',
  'corrected',
] as const;

export type MatchFundingRecordStatus = (typeof MATCH_FUNDING_RECORD_STATUSES)[number];
