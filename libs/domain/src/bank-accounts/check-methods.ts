/** How a person of finance made sure whose account it is; never by the message the details came in. */
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
