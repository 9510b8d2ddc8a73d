import { keysOf } from '../shared/index.js';

export const CHECK_METHOD_LABELS = {
  'call-back': 'Called back on a number we already had',
  letter: 'Letter from the bank',
  'bank-statement': 'Bank statement seen',
  'in-person': 'Seen in person',
  'confirmation-of-payee': 'Confirmation of payee by our bank',
};

/** How a finance officer confirmed who owns the account. Answering the message with the details does not count. */
export const CHECK_METHODS = keysOf(CHECK_METHOD_LABELS);

export type CheckMethod = keyof typeof CHECK_METHOD_LABELS;
