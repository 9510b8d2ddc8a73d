export const PAYMENT_RUN_STATUSES = ['prepared', 'released', 'completed', 'cancelled'] as const;

export type PaymentRunStatus = (typeof PAYMENT_RUN_STATUSES)[number];
