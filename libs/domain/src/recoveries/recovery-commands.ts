import { pence } from '../money/index.js';
import { commandAnswers, type Actor, type CommandAnswer } from '../shared/index.js';
import { decideRequestLoss } from './loss-policy.js';
import { RECOVERY_LIFECYCLE, type RecoveryCommand } from './recovery-lifecycle.js';
import {
  decideApproveRecovery,
  decideCancelRecovery,
  decideRecoveryCommand,
  decideRefuseRecovery,
} from './recovery-policy.js';
import type { Recovery } from './recovery.js';

/**
 * The commands of the recovery for the actor: each allowed, or refused with the reason; none for people of an
 * organisation.
 */
export function recoveryCommands(
  recovery: Recovery,
  actor: Actor,
): CommandAnswer<RecoveryCommand>[] {
  return commandAnswers(actor.audience, RECOVERY_LIFECYCLE, {
    approve: decideApproveRecovery(recovery, actor),
    refuse: decideRefuseRecovery(recovery, actor),
    receive: decideRecoveryCommand('receive', recovery, actor),
    'write-off': decideRequestLoss(recovery, pence(1), actor),
    cancel: decideCancelRecovery(recovery, actor),
  });
}
