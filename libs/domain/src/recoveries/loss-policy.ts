import type { Pence } from '../money/index.js';
import type { ReferenceValues } from '../reference-data/index.js';
import { decideSeparation, type TakenDuty } from '../separation/index.js';
import {
  accept,
  andThen,
  commandAnswers,
  decideTransition,
  refuse,
  type Actor,
  type CommandAnswer,
  type Decision,
} from '../shared/index.js';
import { LOSS_LIFECYCLE, type LossCommand, type LossStatus } from './loss-lifecycle.js';
import { decideOwedAmount, decideRecoveryCommand } from './recovery-policy.js';
import type { Recovery } from './recovery.js';

/** A write-off or waiver as the rules take it. */
export interface Loss {
  readonly status: LossStatus;
  readonly amountPence: Pence;
  /** How many different people have to approve it. */
  readonly approvalsAsked: number;
  /** Who requested it, and who has approved it so far. */
  readonly duties: readonly TakenDuty[];
}

/** How many people approve a loss: one; two and three above the levels in force on the day it is asked for. */
export function approvalsOfLoss(
  amountPence: Pence,
  levels: Pick<ReferenceValues, 'writeOffSecondApprovalPence' | 'writeOffThirdApprovalPence'>,
): number {
  if (amountPence > levels.writeOffThirdApprovalPence) return 3;
  return amountPence > levels.writeOffSecondApprovalPence ? 2 : 1;
}

/**
 * Whether the losses of a financial year are to be shown in the accounts: where they come to more than the threshold,
 * in pence (docs/guide/recoveries.md).
 */
export function isShownInAccounts(lossesPence: Pence, thresholdPence: Pence): boolean {
  return lossesPence > thresholdPence;
}

/** Asks that money of a recovery be written off or waived, at most what is owed (`recoveries.beyond-owed`). */
export function decideRequestLoss(
  recovery: Recovery,
  amountPence: Pence,
  actor: Actor,
): Decision<LossStatus> {
  return andThen(decideRecoveryCommand('write-off', recovery, actor), () =>
    andThen(decideOwedAmount(recovery, amountPence), () => accept(LOSS_LIFECYCLE.initial)),
  );
}

function decide(
  command: LossCommand,
  recovery: Recovery,
  { status }: Loss,
  actor: Actor,
): Decision<LossStatus> {
  const { fundId, organisationId } = recovery;
  return decideTransition(LOSS_LIFECYCLE, command, { status, fundId, organisationId }, actor);
}

/**
 * Approves a loss, by another person than who requested it or has approved it already. It stays requested until
 * enough people have approved it. Refused where less is owed by then.
 */
export function decideApproveLoss(
  recovery: Recovery,
  loss: Loss,
  actor: Actor,
): Decision<LossStatus> {
  return andThen(decide('approve', recovery, loss, actor), (approved) =>
    andThen(decideSeparation('loss-approver', loss.duties, actor), () =>
      andThen(decideOwedAmount(recovery, loss.amountPence), () => {
        const given = loss.duties.filter(({ duty }) => duty === 'loss-approver').length + 1;
        return accept(given >= loss.approvalsAsked ? approved : loss.status);
      }),
    ),
  );
}

/** Rejects a loss, with a reason: not by the person who requested it, who can withdraw it. */
export function decideRejectLoss(
  recovery: Recovery,
  loss: Loss,
  actor: Actor,
): Decision<LossStatus> {
  const requested = loss.duties.filter(({ duty }) => duty === 'loss-requester');
  return andThen(decide('reject', recovery, loss, actor), (status) =>
    andThen(decideSeparation('loss-approver', requested, actor), () => accept(status)),
  );
}

/** Withdraws a loss. Only the person who requested it may: `recoveries.not-loss-requester`. */
export function decideWithdrawLoss(
  recovery: Recovery,
  loss: Loss,
  actor: Actor,
): Decision<LossStatus> {
  const requester = loss.duties.find(({ duty }) => duty === 'loss-requester');
  return andThen(decide('withdraw', recovery, loss, actor), (status) =>
    requester?.userId === actor.userId
      ? accept(status)
      : refuse('recoveries.not-loss-requester', { person: requester?.name ?? '' }),
  );
}

/** The commands of a loss for the actor: each allowed, or refused with the reason. */
export function lossCommands(
  recovery: Recovery,
  loss: Loss,
  actor: Actor,
): CommandAnswer<LossCommand>[] {
  return commandAnswers(actor.audience, LOSS_LIFECYCLE, {
    approve: decideApproveLoss(recovery, loss, actor),
    reject: decideRejectLoss(recovery, loss, actor),
    withdraw: decideWithdrawLoss(recovery, loss, actor),
  });
}
