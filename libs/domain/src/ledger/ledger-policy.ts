import { formatPounds, type Pence } from '../money/index.js';
import {
  decideReconcilePayment,
  decideUndoReconciliation,
  type PaymentRecord,
  type PaymentStatus,
} from '../payments/index.js';
import {
  accept,
  andThen,
  commandAnswers,
  permits,
  refuse,
  transition,
  type Actor,
  type CommandAnswer,
  type Decision,
} from '../shared/index.js';
import {
  LEDGER_IMPORT_LIFECYCLE,
  LEDGER_LINE_LIFECYCLE,
  type LedgerImportCommand,
} from './ledger-lifecycle.js';
import type { LedgerImportStatus, LedgerLineStatus } from './ledger-statuses.js';

/** What the rules need to know of an import. */
export interface LedgerImport {
  readonly status: LedgerImportStatus;
  /** Rows that can be imported: read without error and not there yet. */
  readonly newRows: number;
}

/** What the rules need to know of a ledger line. */
export interface LedgerLine {
  readonly status: LedgerLineStatus;
  readonly amountPence: Pence;
}

/** The states of both sides after a match was made or undone. */
export interface MatchedStates {
  readonly line: LedgerLineStatus;
  readonly payment: PaymentStatus;
}

/** Imports the good rows, once: `ledger.already-imported`, `ledger.nothing-to-import`. */
export function decideImport(given: LedgerImport, actor: Actor): Decision<LedgerImportStatus> {
  if (!permits(actor, 'ledger.import')) return refuse('shared.not-permitted');
  const next = transition(LEDGER_IMPORT_LIFECYCLE, 'import', given.status);
  if (!next.ok) return refuse('ledger.already-imported');
  return given.newRows > 0 ? next : refuse('ledger.nothing-to-import');
}

/** The commands of the import for the actor: each allowed, or refused with the reason; nothing for an organisation. */
export function ledgerImportCommands(
  given: LedgerImport,
  actor: Actor,
): CommandAnswer<LedgerImportCommand>[] {
  return commandAnswers(actor.audience, LEDGER_IMPORT_LIFECYCLE, {
    import: decideImport(given, actor),
  });
}

/**
 * Ties a line to a payment of the same amount, which is paid by it. Refuses with
 * `ledger.amounts-differ`, or `shared.wrong-state` where either side is not free.
 */
export function decideMatch(
  line: LedgerLine,
  payment: PaymentRecord,
  actor: Actor,
): Decision<MatchedStates> {
  return andThen(decideReconcilePayment(payment, actor), (paid) =>
    andThen(transition(LEDGER_LINE_LIFECYCLE, 'match', line.status), (matched) =>
      line.amountPence === payment.amountPence
        ? accept({ line: matched, payment: paid })
        : refuse('ledger.amounts-differ', {
            line: formatPounds(line.amountPence),
            payment: formatPounds(payment.amountPence),
          }),
    ),
  );
}

/** Takes a match apart: the line is unmatched and the payment only sent again. */
export function decideUndoMatch(
  line: LedgerLine,
  payment: PaymentRecord,
  actor: Actor,
): Decision<MatchedStates> {
  return andThen(decideUndoReconciliation(payment, actor), (sent) =>
    andThen(transition(LEDGER_LINE_LIFECYCLE, 'undo-match', line.status), (unmatched) =>
      accept({ line: unmatched, payment: sent }),
    ),
  );
}
