import {
  formatPounds,
  isSumAbove,
  negatePence,
  subtractPence,
  sumPence,
  type Pence,
} from '../money/index.js';
import { decideSeparation } from '../separation/index.js';
import {
  accept,
  andThen,
  decideTransition,
  permits,
  refuse,
  type Actor,
  type Decision,
} from '../shared/index.js';
import { RECOVERY_LIFECYCLE, type RecoveryCommand } from './recovery-lifecycle.js';
import type { RecoveryStatus } from './recovery-statuses.js';
import type { RecoverablePayment, Recovery, RecoveryMoney } from './recovery.js';

/** What of a recovery is neither received nor written off nor waived, in pence. */
export function owedPence(recovery: RecoveryMoney): Pence {
  const { amountPence, receivedPence, writtenOffPence, waivedPence } = recovery;
  const gone = [receivedPence, writtenOffPence, waivedPence].map(negatePence);
  return sumPence([amountPence, ...gone]);
}

/** The status of an approved recovery by its money: settled once nothing is owed any more. */
export function statusByMoney(recovery: RecoveryMoney): RecoveryStatus {
  if (owedPence(recovery) === 0) return 'settled';
  return recovery.receivedPence > 0 ? 'received-in-part' : 'approved';
}

/** Refuses an amount of zero or less, and one that is more than the organisation still owes. */
export function decideOwedAmount(recovery: RecoveryMoney, amountPence: Pence): Decision<null> {
  const refused = (detail: string) => [{ pointer: '/amountPence', detail }];
  if (amountPence <= 0) return refuse('shared.invalid', {}, refused('Enter an amount above zero'));
  const owed = owedPence(recovery);
  if (amountPence <= owed) return accept(null);
  const [amount, left] = [formatPounds(amountPence), formatPounds(owed)];
  return refuse('recoveries.beyond-owed', { amount, left }, refused(`Enter at most ${left}`));
}

function decideAmount(payment: RecoverablePayment, amountPence: Pence): Decision<null> {
  if (amountPence <= 0)
    return refuse('shared.invalid', {}, [
      { pointer: '/amountPence', detail: 'Enter an amount above zero' },
    ]);
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

/** Whether the state of a recovery and the permissions of the actor allow a command. */
export function decideRecoveryCommand(
  command: RecoveryCommand,
  recovery: Recovery,
  actor: Actor,
): Decision<RecoveryStatus> {
  return decideTransition(RECOVERY_LIFECYCLE, command, recovery, actor);
}

/** Approves a recovery. Not by the person who requested it (docs/glossary.md, money rule 7). */
export function decideApproveRecovery(recovery: Recovery, actor: Actor): Decision<RecoveryStatus> {
  return andThen(decideRecoveryCommand('approve', recovery, actor), (status) =>
    andThen(decideSeparation('recovery-approver', recovery.duties, actor), () => accept(status)),
  );
}

/** Refuses a recovery, with a reason. The money can be asked for again. */
export function decideRefuseRecovery(recovery: Recovery, actor: Actor): Decision<RecoveryStatus> {
  return decideRecoveryCommand('refuse', recovery, actor);
}

/**
 * Cancels a recovery that nobody has approved yet. What was approved is not cancelled by one person: it is written
 * off or waived, with approval (docs/guide/recoveries.md).
 */
export function decideCancelRecovery(recovery: Recovery, actor: Actor): Decision<RecoveryStatus> {
  return decideRecoveryCommand('cancel', recovery, actor);
}
