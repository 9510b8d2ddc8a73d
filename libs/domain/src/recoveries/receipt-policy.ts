import {
  allocationMovements,
  budgetLineWords,
  movementsOf,
  type LineAmount,
  type Movement,
} from '../budgets/index.js';
import type { PlainDate } from '../calendar/index.js';
import { negatePence, type Pence } from '../money/index.js';
import { decideSeparation, type TakenDuty } from '../separation/index.js';
import {
  accept,
  andThen,
  commandAnswers,
  decideFollowingDay,
  decideTransition,
  refuse,
  type Actor,
  type CommandAnswer,
  type Decision,
} from '../shared/index.js';
import {
  RECEIPT_LIFECYCLE,
  type ReceiptBooking,
  type ReceiptCommand,
  type ReceiptStatus,
} from './receipt-lifecycle.js';
import { decideOwedAmount, decideRecoveryCommand } from './recovery-policy.js';
import type { ReceiptLine, Recovery } from './recovery.js';

/** Money that arrived, and what is to happen with it where the year of the payment is closed. */
export interface NewReceipt {
  readonly amountPence: Pence;
  readonly receivedOn: PlainDate;
  /** Absent while the year of the payment is open: the receipt then lowers what is paid of it. */
  readonly bookTo?: Exclude<ReceiptBooking, 'own-line'> | undefined;
  /** The budget line of an open year, where the receipt is added to one. */
  readonly toLine?: ReceiptLine | null | undefined;
}

/** Where a receipt is booked: its status, the kind of booking, and the budget line; null for none. */
export interface Booking {
  readonly status: ReceiptStatus;
  readonly bookedTo: ReceiptBooking;
  readonly line: ReceiptLine | null;
}

/** A receipt as the rules take it. */
export interface Receipt extends Booking {
  readonly amountPence: Pence;
  /** Who recorded it; empty for readers of the organisation. */
  readonly duties: readonly TakenDuty[];
}

function invalid(pointer: string, detail: string): Decision<never> {
  return refuse('shared.invalid', {}, [{ pointer, detail }]);
}

/**
 * Whether money that was paid from one budget line may be added to another: its year is open, and it is of the same
 * kind, resource or capital, and not out of or into a ring-fence (`recoveries.other-purpose`).
 */
export function decideReceiptLine(from: ReceiptLine, to: ReceiptLine): Decision<null> {
  const financialYear = budgetLineWords(to);
  if (to.status === 'closed') return refuse('budgets.year-closed', { financialYear });
  const isFenced = (from.ringFenced || to.ringFenced) && from.pot !== to.pot;
  if (from.budgetType === to.budgetType && !isFenced) return accept(null);
  return refuse('recoveries.other-purpose', { from: budgetLineWords(from), to: financialYear });
}

/**
 * Where a receipt is booked (docs/guide/recoveries.md). While the year is open, on its own line. Where the year is
 * closed, its line and award year stay as they are: the receipt is surrendered, or it waits until another person
 * confirms that it is added to the budget of an open year.
 */
function bookingOf(from: ReceiptLine, { bookTo, toLine }: NewReceipt): Decision<Booking> {
  if (from.status === 'open') {
    if (bookTo === undefined) return accept({ status: 'booked', bookedTo: 'own-line', line: from });
    return invalid('/bookTo', `Leave it out: ${budgetLineWords(from)} is open`);
  }
  if (bookTo === 'surrendered')
    return accept({ status: 'booked', bookedTo: 'surrendered', line: null });
  if (bookTo === undefined)
    return refuse('recoveries.where-booked', { financialYear: budgetLineWords(from) }, [
      { pointer: '/bookTo', detail: 'Choose where the money is booked' },
    ]);
  if (!toLine) return invalid('/budgetLineId', 'Choose the budget that the money is added to');
  return andThen(decideReceiptLine(from, toLine), () =>
    accept({ status: 'waiting', bookedTo: 'open-year', line: toLine }),
  );
}

/**
 * Records money that has arrived, all or a part of what is owed, on a day since it was requested that is not in the future. Refuses
 * more
 * than is owed (`recoveries.beyond-owed`).
 */
export function decideReceiveRecovery(
  recovery: Recovery,
  receipt: NewReceipt,
  today: PlainDate,
  actor: Actor,
): Decision<Booking> {
  return andThen(decideRecoveryCommand('receive', recovery, actor), () =>
    andThen(decideOwedAmount(recovery, receipt.amountPence), () => {
      const { line, requestedOn } = recovery;
      const earlier = { what: 'It was requested', on: requestedOn };
      const day = { pointer: '/receivedOn', day: receipt.receivedOn, earlier };
      return andThen(decideFollowingDay(day, today), () =>
        line === null ? refuse('shared.not-permitted') : bookingOf(line, receipt),
      );
    }),
  );
}

function decide(
  command: ReceiptCommand,
  recovery: Recovery,
  { status }: Receipt,
  actor: Actor,
): Decision<ReceiptStatus> {
  const { fundId, organisationId } = recovery;
  return decideTransition(RECEIPT_LIFECYCLE, command, { status, fundId, organisationId }, actor);
}

/**
 * Confirms that a receipt is added to the budget of an open year, as a higher allocation would be: by another person
 * than who recorded it.
 */
export function decideConfirmBooking(
  recovery: Recovery,
  receipt: Receipt,
  actor: Actor,
): Decision<ReceiptStatus> {
  return andThen(decide('confirm-booking', recovery, receipt, actor), (status) =>
    andThen(decideSeparation('receipt-booker', receipt.duties, actor), () =>
      receipt.line?.status === 'closed'
        ? refuse('budgets.year-closed', { financialYear: budgetLineWords(receipt.line) })
        : accept(status),
    ),
  );
}

/** Surrenders a receipt that was to be added to the budget of an open year, with a reason. */
export function decideSurrenderReceipt(
  recovery: Recovery,
  receipt: Receipt,
  actor: Actor,
): Decision<ReceiptStatus> {
  return decide('surrender', recovery, receipt, actor);
}

/**
 * Reverses a receipt that was entered by mistake. Refused while the year of the line on which it was booked is
 * closed; the database refuses it while the money is missing there.
 */
export function decideReverseReceipt(
  recovery: Recovery,
  receipt: Receipt,
  actor: Actor,
): Decision<ReceiptStatus> {
  return andThen(decide('reverse', recovery, receipt, actor), (status) =>
    receipt.status === 'booked' && receipt.line?.status === 'closed'
      ? refuse('budgets.year-closed', { financialYear: budgetLineWords(receipt.line) })
      : accept(status),
  );
}

/** The commands of a receipt for the actor: each allowed, or refused with the reason. */
export function receiptCommands(
  recovery: Recovery,
  receipt: Receipt,
  actor: Actor,
): CommandAnswer<ReceiptCommand>[] {
  return commandAnswers(actor.audience, RECEIPT_LIFECYCLE, {
    'confirm-booking': decideConfirmBooking(recovery, receipt, actor),
    surrender: decideSurrenderReceipt(recovery, receipt, actor),
    reverse: decideReverseReceipt(recovery, receipt, actor),
  });
}

/**
 * The movement of a receipt: on its own line from paid to available; into the budget of an open year from funding to
 * available; none where it is surrendered.
 */
export function receiptMovements(bookedTo: ReceiptBooking, amount: LineAmount): Movement[] {
  if (bookedTo === 'own-line') return movementsOf({ from: 'paid', to: 'available' }, [amount]);
  if (bookedTo === 'surrendered') return [];
  return allocationMovements(amount.budgetLineId, amount.amountPence);
}

/** The movement that reverses a receipt: the same accounts the other way round. */
export function reversalMovements(bookedTo: ReceiptBooking, amount: LineAmount): Movement[] {
  if (bookedTo === 'own-line') return movementsOf({ from: 'available', to: 'paid' }, [amount]);
  if (bookedTo === 'surrendered') return [];
  return allocationMovements(amount.budgetLineId, negatePence(amount.amountPence));
}
