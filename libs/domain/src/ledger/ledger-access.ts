import {
  accept,
  andThen,
  commandAnswers,
  fundScope,
  permits,
  refuse,
  transition,
  type Actor,
  type CommandAnswer,
  type Decision,
} from '../shared/index.js';
import { LEDGER_LINE_LIFECYCLE, type LedgerLineCommand } from './ledger-lifecycle.js';
import type { LedgerLineStatus } from './ledger-statuses.js';

/** Whether the actor may upload a ledger file. A file covers all funds, so the permission is needed in every fund. */
export function decideUploadLedger(actor: Actor): Decision<null> {
  return fundScope(actor, 'ledger.import') === 'all'
    ? accept(null)
    : refuse('shared.not-permitted');
}

function decide(
  command: LedgerLineCommand,
  status: LedgerLineStatus,
  actor: Actor,
): Decision<LedgerLineStatus> {
  const permitted = permits(actor, 'ledger.match') ? accept(null) : refuse('shared.not-permitted');
  return andThen(permitted, () => transition(LEDGER_LINE_LIFECYCLE, command, status));
}

/** Excludes a line that is about no payment, so that it leaves the queue. */
export function decideExcludeLine(
  line: { readonly status: LedgerLineStatus },
  actor: Actor,
): Decision<LedgerLineStatus> {
  return decide('exclude', line.status, actor);
}

/** Includes an excluded line again: it waits to be matched. */
export function decideIncludeLine(
  line: { readonly status: LedgerLineStatus },
  actor: Actor,
): Decision<LedgerLineStatus> {
  return decide('include', line.status, actor);
}

/**
 * The commands of a ledger line for the actor: each allowed, or refused with the reason. The payment is chosen
 * later.
 */
export function ledgerLineCommands(
  line: { readonly status: LedgerLineStatus },
  actor: Actor,
): CommandAnswer<LedgerLineCommand>[] {
  return commandAnswers(actor.audience, LEDGER_LINE_LIFECYCLE, {
    match: decide('match', line.status, actor),
    'undo-match': decide('undo-match', line.status, actor),
    exclude: decide('exclude', line.status, actor),
    include: decide('include', line.status, actor),
  });
}
