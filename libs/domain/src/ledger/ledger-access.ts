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

/** A ledger file covers every fund, so only people who reach every fund bring one in. */
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

/** The commands of a line for the actor: each allowed, or refused with the reason; which payment it is tied to is asked later. */
export function ledgerLineCommands(
  line: { readonly status: LedgerLineStatus },
  actor: Actor,
): CommandAnswer<LedgerLineCommand>[] {
  return commandAnswers(actor.audience, LEDGER_LINE_LIFECYCLE, {
    match: decide('match', line.status, actor),
    'undo-match': decide('undo-match', line.status, actor),
  });
}
