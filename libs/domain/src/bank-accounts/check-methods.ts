/** How a finance officer confirmed who owns the account. Answering the message with the details does not count. */
export const CHECK_METHODS = [
  'call-back',
  'letter',
  'bank-statement',
  'in-person',
  'confirmation-of-payee',
] as const;

export type CheckMethod = (typeof CHECK_METHODS)[number];

export const CHECK_METHOD_LABELS: Readonly<Record<CheckMethod, string>> = {
  'call-back': 'Called back on a number we already had',
  letter: 'Letter from the bank',
  'bank-statement': 'Bank statement seen',
  'in-person': 'Seen in person',
  'confirmation-of-payee': 'Confirmation of payee by our bank',
};
