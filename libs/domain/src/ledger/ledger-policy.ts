import { comparePlainDates, formatDate, type PlainDate } from '../calendar/index.js';
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
  /** How many rows can be imported: without an error and not imported before. */
  readonly newRows: number;
}

/** What the rules need to know of a ledger line. */
export interface LedgerLine {
  readonly status: LedgerLineStatus;
  readonly amountPence: Pence;
  /** The day in the ledger. */
  readonly lineOn: PlainDate;
}

/** A payment as a ledger line is matched with it. */
export interface MatchedPayment extends PaymentRecord {
  /** Null until it is sent. */
  readonly sentOn: PlainDate | null;
}

/** The states of line and payment after a match was made or undone. */
export interface MatchedStates {
  readonly line: LedgerLineStatus;
  readonly payment: PaymentStatus;
}

/**
 * Imports the rows without errors; possible once. Refuses with `ledger.already-imported` or
 * `ledger.nothing-to-import`.
 */
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
 * Whether a line can confirm a payment that was sent on a day. Refuses with `ledger.dated-after-today` or
 * `ledger.dated-before-sent` (docs/glossary.md, Rules about days).
 */
export function decideLineDay(
  lineOn: PlainDate,
  sentOn: PlainDate | null,
  today: PlainDate,
): Decision<null> {
  const date = formatDate(lineOn);
  if (comparePlainDates(lineOn, today) > 0) return refuse('ledger.dated-after-today', { date });
  if (sentOn === null || comparePlainDates(lineOn, sentOn) >= 0) return accept(null);
  return refuse('ledger.dated-before-sent', { date, sentOn: formatDate(sentOn) });
}

/**
 * Matches a line with a payment of the same amount, which becomes paid. Refuses with `ledger.amounts-differ`, as
 * `decideLineDay` does, or with `shared.wrong-state` where the line or the payment cannot be matched now.
 */
export function decideMatch(
  line: LedgerLine,
  payment: MatchedPayment,
  today: PlainDate,
  actor: Actor,
): Decision<MatchedStates> {
  return andThen(decideReconcilePayment(payment, actor), (paid) =>
    andThen(transition(LEDGER_LINE_LIFECYCLE, 'match', line.status), (matched) =>
      line.amountPence === payment.amountPence
        ? andThen(decideLineDay(line.lineOn, payment.sentOn, today), () =>
            accept({ line: matched, payment: paid }),
          )
        : refuse('ledger.amounts-differ', {
            line: formatPounds(line.amountPence),
            payment: formatPounds(payment.amountPence),
          }),
    ),
  );
}

/** Undoes a match: the line is unmatched again, and the payment sent. */
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
