import { budgetLineWords, movementsOf, type LineAmount, type Movement } from '../budgets/index.js';
import type { PlainDate } from '../calendar/index.js';
import { formatPounds, isSumAbove, subtractPence, type Pence } from '../money/index.js';
import { decideSeparation } from '../separation/index.js';
import {
  accept,
  andThen,
  decideFollowingDay,
  decideTransition,
  permits,
  refuse,
  type Actor,
  type Decision,
} from '../shared/index.js';
import { RECOVERY_LIFECYCLE, type RecoveryCommand } from './recovery-lifecycle.js';
import type { RecoveryStatus } from './recovery-statuses.js';
import type { RecoverablePayment, Recovery } from './recovery.js';

function invalid(pointer: string, detail: string): Decision<never> {
  return refuse('shared.invalid', {}, [{ pointer, detail }]);
}

function decideAmount(payment: RecoverablePayment, amountPence: Pence): Decision<null> {
  if (amountPence <= 0) return invalid('/amountPence', 'Enter an amount above zero');
  if (!isSumAbove([payment.recoveryAskedPence, amountPence], payment.amountPence))
    return accept(null);
  const left = formatPounds(subtractPence(payment.amountPence, payment.recoveryAskedPence));
  return refuse('recoveries.beyond-paid', { amount: formatPounds(amountPence), left }, [
    { pointer: '/amountPence', detail: `Enter at most ${left}` },
  ]);
}

/**
 * Requests a recovery of a paid payment, at most what was paid less what is recovered or being recovered
 * already. Refuses with `recoveries.beyond-paid`, and with `recoveries.not-paid` until the ledger confirms the
 * payment.
 */
export function decideRequestRecovery(
  payment: RecoverablePayment,
  amountPence: Pence,
  actor: Actor,
): Decision<RecoveryStatus> {
  if (!permits(actor, 'recoveries.request', payment.fundId)) return refuse('shared.not-permitted');
  if (payment.status !== 'paid') return refuse('recoveries.not-paid');
  return andThen(decideAmount(payment, amountPence), () => accept(RECOVERY_LIFECYCLE.initial));
}

function decide(
  command: RecoveryCommand,
  recovery: Recovery,
  actor: Actor,
): Decision<RecoveryStatus> {
  return decideTransition(RECOVERY_LIFECYCLE, command, recovery, actor);
}

/** Approves a recovery. Not by the person who requested it (docs/glossary.md, money rule 7). */
export function decideApproveRecovery(recovery: Recovery, actor: Actor): Decision<RecoveryStatus> {
  return andThen(decide('approve', recovery, actor), (status) =>
    andThen(decideSeparation('recovery-approver', recovery.duties, actor), () => accept(status)),
  );
}

/** Refuses a recovery, with a reason. The money can be asked for again. */
export function decideRefuseRecovery(recovery: Recovery, actor: Actor): Decision<RecoveryStatus> {
  return decide('refuse', recovery, actor);
}

/** Cancels a recovery before its money has arrived. */
export function decideCancelRecovery(recovery: Recovery, actor: Actor): Decision<RecoveryStatus> {
  return decide('cancel', recovery, actor);
}

/**
 * Records that the money has arrived, on a day since it was requested that is not in the future. Refuses with `budgets.year-closed`
 * while the year is closed.
 */
export function decideReceiveRecovery(
  recovery: Recovery,
  receivedOn: PlainDate,
  today: PlainDate,
  actor: Actor,
): Decision<RecoveryStatus> {
  return andThen(decide('receive', recovery, actor), (status) => {
    const earlier = { what: 'It was requested', on: recovery.requestedOn };
    return andThen(
      decideFollowingDay({ pointer: '/receivedOn', day: receivedOn, earlier }, today),
      () =>
        recovery.closedLine === null
          ? accept(status)
          : refuse('budgets.year-closed', { financialYear: budgetLineWords(recovery.closedLine) }),
    );
  });
}

/** The movement of recovered money: from paid to available, on the budget line that the payment came from. */
export function recoveryMovements(amount: LineAmount): Movement[] {
  return movementsOf({ from: 'paid', to: 'available' }, [amount]);
}
