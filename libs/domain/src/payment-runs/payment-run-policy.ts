import { isWeekend, type PlainDate } from '../calendar/index.js';
import { formatSum, isSumAbove, type Pence } from '../money/index.js';
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
import { LARGEST_BACS_TOTAL } from './bacs-file.js';
import { PAYMENT_RUN_LIFECYCLE, type PaymentRunCommand } from './payment-run-lifecycle.js';
import type { PaymentRunStatus } from './payment-run-statuses.js';
import type { PaymentRun } from './payment-run.js';

/** The day and the payments that somebody wants for a run. */
export interface WantedRun {
  readonly fundIds: readonly string[];
  readonly payOn: PlainDate;
  readonly amounts: readonly Pence[];
}

/** Whether the actor may give the command in every fund that has a payment in the run. */
function decideInEveryFund(
  command: PaymentRunCommand,
  { status, fundIds }: PaymentRun,
  actor: Actor,
): Decision<PaymentRunStatus> {
  const decisions = fundIds.map((fundId) =>
    decideTransition(
      PAYMENT_RUN_LIFECYCLE,
      command,
      { status, fundId, organisationId: null },
      actor,
    ),
  );
  return decisions.find((decision) => !decision.ok) ?? decisions[0] ?? refuse('shared.not-found');
}

/** Whether the bank can be asked to pay on a day: it is not past and not at a weekend. */
export function decidePayDay(payOn: PlainDate, today: PlainDate): Decision<PlainDate> {
  const refused = (detail: string): Decision<never> =>
    refuse('shared.invalid', {}, [{ pointer: '/payOn', detail }]);
  if (payOn < today) return refused('Enter today or a later day');
  return isWeekend(payOn) ? refused('Enter a day from Monday to Friday') : accept(payOn);
}

function decideTotal(amounts: readonly Pence[]): Decision<null> {
  if (!isSumAbove(amounts, LARGEST_BACS_TOTAL)) return accept(null);
  const largest = formatSum([LARGEST_BACS_TOTAL]);
  return refuse('payment-runs.too-large', { total: formatSum(amounts), largest }, [
    { pointer: '/paymentIds', detail: `Choose payments of at most ${largest} together` },
  ]);
}

/**
 * Prepares a run. Refuses with `payment-runs.empty`, and with `payment-runs.too-large` above the limit of one
 * bank file.
 */
export function decidePrepareRun(
  wanted: WantedRun,
  today: PlainDate,
  actor: Actor,
): Decision<PaymentRunStatus> {
  const { fundIds, payOn, amounts } = wanted;
  if (!fundIds.every((fundId) => permits(actor, 'payment-runs.prepare', fundId)))
    return refuse('shared.not-permitted');
  if (amounts.length === 0) return refuse('payment-runs.empty');
  return andThen(decideTotal(amounts), () =>
    andThen(decidePayDay(payOn, today), () => accept(PAYMENT_RUN_LIFECYCLE.initial)),
  );
}

/** Changes a prepared run: its day, or the payments in it. At least one has to remain. */
export function decideEditRun(run: PaymentRun, actor: Actor): Decision<PaymentRunStatus> {
  return decideInEveryFund('edit', run, actor);
}

/** Whether a run may consist of these payments: at least one, and in total no more than one bank file can carry. */
export function decideRunContents(amounts: readonly Pence[]): Decision<null> {
  return amounts.length === 0 ? refuse('payment-runs.empty') : decideTotal(amounts);
}

/** Cancels a prepared run. Its payments are approved again. */
export function decideCancelRun(run: PaymentRun, actor: Actor): Decision<PaymentRunStatus> {
  return decideInEveryFund('cancel', run, actor);
}

/**
 * Releases a run. Refuses an actor who prepared it or added one of its payments; each payment also checks the
 * duties in its own chain (docs/glossary.md, money rule 7). Refuses with `payment-runs.pay-day-passed` where
 * the day of payment has passed.
 */
export function decideReleaseRun(
  run: PaymentRun,
  today: PlainDate,
  actor: Actor,
): Decision<PaymentRunStatus> {
  const duties = run.preparers.map((person) => ({ ...person, duty: 'run-preparer' as const }));
  return andThen(decideInEveryFund('release', run, actor), (status) =>
    andThen(decideSeparation('payment-releaser', duties, actor), () =>
      run.payOn < today
        ? refuse('payment-runs.pay-day-passed', { payOn: run.payOn })
        : accept(status),
    ),
  );
}

/** Whether the actor may download the files for the bank, which contain full bank details. */
export function decideExportRun(run: PaymentRun, actor: Actor): Decision<PaymentRunStatus> {
  return decideInEveryFund('export', run, actor);
}

/** Records that the bank accepted the payments. */
export function decideAcknowledgeRun(run: PaymentRun, actor: Actor): Decision<PaymentRunStatus> {
  return decideInEveryFund('acknowledge', run, actor);
}
