import type { LineAmount } from '../budgets/index.js';
import type { FinancialYear } from '../calendar/index.js';
import { formatPounds, subtractPence, sumPence, type Pence } from '../money/index.js';
import { accept, andThen, refuse, type Actor, type Decision } from '../shared/index.js';
import { decideAwardCommand, type Award } from './award-policy.js';
import type { AwardStatus, AwardYearStatus } from './award-statuses.js';
import type { PlannedAwardYear } from './award-years.js';

/** An instalment of an award that is about to end, with the state of its payment. */
export interface EndingInstalment {
  readonly reference: string;
  readonly financialYear: FinancialYear;
  readonly amountPence: Pence;
  readonly status: string;
  /** The reference of its payment run; null where it is in none. */
  readonly run: string | null;
}

/** A year of an award that is about to end, with the budget line it comes from. */
export type EndingYear = PlannedAwardYear & Pick<LineAmount, 'budgetLineId'>;

/** What happens to one year of an award that ends, in pence: kept + released = its amount before. */
export interface YearRelease {
  readonly financialYear: FinancialYear;
  readonly budgetLineId: string;
  /** A confirmed year gives back what was committed, an indicative one what was reserved. */
  readonly status: AwardYearStatus;
  readonly amountPence: Pence;
  /** What was sent or paid in the year. */
  readonly keptPence: Pence;
  /** What becomes available again on the budget line. */
  readonly releasedPence: Pence;
}

/** Something that is still open and keeps an award from being completed. */
export interface OpenThing {
  readonly kind: 'year' | 'payment' | 'condition' | 'return' | 'variation' | 'recovery';
  readonly reference: string;
  /** The state that it is in. */
  readonly state: string;
  readonly amountPence: Pence | null;
}

/** Instalments in these states are cancelled when their award ends. */
export const STOPPABLE_INSTALMENTS = ['planned', 'held', 'requested', 'approved'] as const;

/** No money has been sent for instalments in these states. */
export const UNSENT_INSTALMENTS = [...STOPPABLE_INSTALMENTS, 'in-run'] as const;

/** In these states it is not yet final what becomes of an instalment: the bank may still return a sent payment. */
export const OPEN_INSTALMENTS = [...UNSENT_INSTALMENTS, 'sent'] as const;

/** Whether the end of its award cancels the instalment. */
export function isStoppable(instalment: Pick<EndingInstalment, 'status'>): boolean {
  return STOPPABLE_INSTALMENTS.some((status) => status === instalment.status);
}

/**
 * What each year of the award keeps and releases if the award ends now. What was sent or paid is kept, the rest
 * is released.
 */
export function endingReleases(
  years: readonly EndingYear[],
  instalments: readonly EndingInstalment[],
): YearRelease[] {
  return years.map(({ financialYear, budgetLineId, status, amountPence, plannedPence }) => {
    const stopped = instalments.filter(
      (one) => one.financialYear === financialYear && isStoppable(one),
    );
    const keptPence = subtractPence(plannedPence, sumPence(stopped.map((one) => one.amountPence)));
    const releasedPence = subtractPence(amountPence, keptPence);
    return { financialYear, budgetLineId, status, amountPence, keptPence, releasedPence };
  });
}

/** Suspends an award: no payments until it is resumed. Its money stays committed. */
export function decideSuspendAward(award: Award, actor: Actor): Decision<AwardStatus> {
  return decideAwardCommand('suspend', award, actor);
}

/** Resumes an award: payments can be made again. */
export function decideResumeAward(award: Award, actor: Actor): Decision<AwardStatus> {
  return decideAwardCommand('resume', award, actor);
}

/**
 * Terminates an award before its planned end. Refuses with `awards.payment-in-run` while a payment is in a run,
 * since it is not yet known whether that money will be sent.
 */
export function decideTerminateAward(
  award: Award,
  instalments: readonly EndingInstalment[],
  actor: Actor,
): Decision<AwardStatus> {
  return andThen(decideAwardCommand('terminate', award, actor), (status) => {
    const leaving = instalments.filter((one) => one.status === 'in-run');
    const [first] = leaving;
    if (first === undefined) return accept(status);
    const errors = leaving.map(({ reference, run }) => ({
      pointer: '/payments',
      detail: `${reference} is in payment run ${run ?? ''}`.trim(),
    }));
    const { reference, run } = first;
    return refuse('awards.payment-in-run', { reference, run: run ?? '' }, errors);
  });
}

const OPEN_WORDS: Readonly<Record<OpenThing['kind'], string>> = {
  year: 'Year',
  payment: 'Payment',
  condition: 'Condition',
  return: 'Return',
  variation: 'Variation',
  recovery: 'Recovery',
};

const OPEN_POINTERS: Readonly<Record<OpenThing['kind'], string>> = {
  year: '/years',
  payment: '/payments',
  condition: '/conditions',
  return: '/returns',
  variation: '/variations',
  recovery: '/recoveries',
};

function openReason({ kind, reference, state, amountPence }: OpenThing): string {
  const amount = amountPence === null ? '' : ` of ${formatPounds(amountPence)}`;
  const words = state === 'in-run' ? 'in a run' : state.replaceAll('-', ' ');
  return `${OPEN_WORDS[kind]} ${reference}${amount} is ${words}`;
}

/** Completes an award. Refuses with `awards.not-finished`, which names everything that is still open. */
export function decideCompleteAward(
  award: Award,
  open: readonly OpenThing[],
  actor: Actor,
): Decision<AwardStatus> {
  return andThen(decideAwardCommand('complete', award, actor), (status) => {
    if (open.length === 0) return accept(status);
    const errors = open.map((one) => ({
      pointer: OPEN_POINTERS[one.kind],
      detail: openReason(one),
    }));
    return refuse('awards.not-finished', {}, errors);
  });
}
