/** Whether an organisation can be paid; `unverified` while a change waits to be verified. */
export const BANK_DETAILS_STATES = ['none', 'unverified', 'verified'] as const;

export type BankDetailsState = (typeof BANK_DETAILS_STATES)[number];
