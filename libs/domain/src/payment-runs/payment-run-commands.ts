import { commandAnswers, type Actor, type CommandAnswer } from '../shared/index.js';
import type { BacsToday } from './bacs-days.js';
import { PAYMENT_RUN_LIFECYCLE, type PaymentRunCommand } from './payment-run-lifecycle.js';
import {
  decideAcknowledgeRun,
  decideCancelRun,
  decideEditRun,
  decideExportRun,
  decideReleaseRun,
} from './payment-run-policy.js';
import type { PaymentRun } from './payment-run.js';

/**
 * The commands of the run for the actor: each allowed, or refused with the reason. Its payments are checked
 * separately.
 */
export function paymentRunCommands(
  run: PaymentRun,
  now: BacsToday,
  actor: Actor,
): CommandAnswer<PaymentRunCommand>[] {
  return commandAnswers(actor.audience, PAYMENT_RUN_LIFECYCLE, {
    edit: decideEditRun(run, actor),
    cancel: decideCancelRun(run, actor),
    release: decideReleaseRun(run, now, actor),
    export: decideExportRun(run, actor),
    acknowledge: decideAcknowledgeRun(run, actor),
  });
}
