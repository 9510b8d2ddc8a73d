/** Whether money can be sent to an organisation: `unverified` while any change waits to be checked. */
export const BANK_DETAILS_STATES = ['none', 'unverified', 'verified'] as const;

export type BankDetailsState = (typeof BANK_DETAILS_STATES)[number];
