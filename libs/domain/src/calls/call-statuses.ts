export const CALL_STATUSES = ['draft', 'open', 'closed'] as const;

export type CallStatus = (typeof CALL_STATUSES)[number];
