import { formatDate, type FinancialYear, type PlainDate } from '../calendar/index.js';
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
import { decideArrival, decidePayDay, payDayFault, type BacsToday } from './bacs-days.js';
import { LARGEST_BACS_TOTAL } from './bacs-file.js';
import { PAYMENT_RUN_LIFECYCLE, type PaymentRunCommand } from './payment-run-lifecycle.js';
import type { PaymentRunStatus } from './payment-run-statuses.js';
import type { PaymentRun } from './payment-run.js';

/** The day and the payments that somebody wants for a run. */
export interface WantedRun {
  readonly fundIds: readonly string[];
  readonly financialYears: readonly FinancialYear[];
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

function decideTotal(amounts: readonly Pence[]): Decision<null> {
  if (!isSumAbove(amounts, LARGEST_BACS_TOTAL)) return accept(null);
  const largest = formatSum([LARGEST_BACS_TOTAL]);
  return refuse('payment-runs.too-large', { total: formatSum(amounts), largest }, [
    { pointer: '/paymentIds', detail: `Choose payments of at most ${largest} together` },
  ]);
}

/** Whether a run of money of these years can be processed on a day, if it is released today. */
export function decideRunDay(
  { payOn, financialYears }: Pick<WantedRun, 'payOn' | 'financialYears'>,
  now: BacsToday,
): Decision<PlainDate> {
  return andThen(decidePayDay(payOn, now), () => decideArrival(financialYears, payOn, now));
}

/**
 * Prepares a run. Refuses with `payment-runs.empty`, with `payment-runs.too-large` above the limit of one bank
 * file, and for a day that `decideRunDay` refuses.
 */
export function decidePrepareRun(
  wanted: WantedRun,
  now: BacsToday,
  actor: Actor,
): Decision<PaymentRunStatus> {
  const { fundIds, amounts } = wanted;
  if (!fundIds.every((fundId) => permits(actor, 'payment-runs.prepare', fundId)))
    return refuse('shared.not-permitted');
  if (amounts.length === 0) return refuse('payment-runs.empty');
  return andThen(decideTotal(amounts), () =>
    andThen(decideRunDay(wanted, now), () => accept(PAYMENT_RUN_LIFECYCLE.initial)),
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

function decideReleaseDay(run: PaymentRun, now: BacsToday): Decision<PlainDate> {
  const fault = payDayFault(run.payOn, now);
  return fault === null
    ? decideArrival(run.financialYears, run.payOn, now)
    : refuse('payment-runs.pay-day-unfit', { payOn: formatDate(run.payOn), fault });
}

/**
 * Releases a run. Refuses an actor who prepared it or added one of its payments; each payment also checks the
 * duties in its own chain (docs/glossary.md, money rule 7). Refuses with `payment-runs.pay-day-unfit` where Bacs
 * can no longer process it on its day, and with `payment-runs.after-year-end`.
 */
export function decideReleaseRun(
  run: PaymentRun,
  now: BacsToday,
  actor: Actor,
): Decision<PaymentRunStatus> {
  const duties = run.preparers.map((person) => ({ ...person, duty: 'run-preparer' as const }));
  return andThen(decideInEveryFund('release', run, actor), (status) =>
    andThen(decideSeparation('payment-releaser', duties, actor), () =>
      andThen(decideReleaseDay(run, now), () => accept(status)),
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
