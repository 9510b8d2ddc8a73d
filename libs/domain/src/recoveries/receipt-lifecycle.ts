import { keysOf, type Audience, type CommandOf, type Lifecycle } from '../shared/index.js';

const BOOKED_WORDS = {
  'own-line': 'The budget that it was paid from',
  'open-year': 'The budget of an open year',
  surrendered: 'Surrendered',
};

/**
 * Where a receipt is booked: on the budget line that the payment came from, while its year is open; otherwise added
 * to the budget of an open year, or surrendered, which moves no budget of Almoner.
 */
export const RECEIPT_BOOKINGS = keysOf(BOOKED_WORDS);

export type ReceiptBooking = keyof typeof BOOKED_WORDS;

/** Where a receipt is booked, in words; only staff read it. */
export function receiptBookingWords(booking: ReceiptBooking): string {
  return BOOKED_WORDS[booking];
}

const STATUS_WORDS = {
  waiting: { staff: 'Waiting to be booked', organisation: 'Arrived' },
  booked: { staff: 'Booked', organisation: 'Arrived' },
  reversed: { staff: 'Reversed', organisation: 'Entered by mistake' },
};

export const RECEIPT_STATUSES = keysOf(STATUS_WORDS);

export type ReceiptStatus = keyof typeof STATUS_WORDS;

/** The status of a receipt in the words of the person who reads it. */
export function receiptStatusWords(status: ReceiptStatus, audience: Audience): string {
  return STATUS_WORDS[status][audience];
}

/**
 * Money that arrived for a recovery. It waits only where it is to be added to the budget of an open year, which
 * another person confirms; otherwise it is booked at once.
 */
export const RECEIPT_LIFECYCLE = {
  thing: 'receipt',
  initial: 'waiting',
  states: RECEIPT_STATUSES,
  transitions: [
    {
      command: 'confirm-booking',
      from: ['waiting'],
      to: 'booked',
      permission: 'recoveries.book',
      action: 'recoveries.confirm-booking',
      history: 'Money received back added to the budget of an open year',
    },
    {
      command: 'surrender',
      from: ['waiting'],
      to: 'booked',
      permission: 'recoveries.book',
      action: 'recoveries.surrender',
      history: 'Money received back surrendered',
    },
    {
      command: 'reverse',
      from: ['waiting', 'booked'],
      to: 'reversed',
      permission: 'recoveries.receive',
      action: 'recoveries.reverse',
      history: 'Receipt reversed: it was entered by mistake',
      shown: 'always',
    },
  ],
} as const satisfies Lifecycle<ReceiptStatus, string>;

export type ReceiptCommand = CommandOf<typeof RECEIPT_LIFECYCLE>;
