import type { LineAmount } from '../budgets/index.js';
import type { FinancialYear } from '../calendar/index.js';
import { formatPounds, subtractPence, sumPence, type Pence } from '../money/index.js';
import { accept, andThen, refuse, type Actor, type Decision } from '../shared/index.js';
import { decideAwardCommand, type Award } from './award-policy.js';
import type { AwardStatus } from './award-statuses.js';
import type { PlannedAwardYear } from './award-years.js';

/** An instalment of an award that ends; its state as payments name it. */
export interface EndingInstalment {
  readonly reference: string;
  readonly financialYear: FinancialYear;
  readonly amountPence: Pence;
  readonly status: string;
  /** The payment run that it is in; null where it is in none. */
  readonly run: string | null;
}

/** A year of an award that ends, with the budget line it draws on. */
export type EndingYear = PlannedAwardYear & Pick<LineAmount, 'budgetLineId'>;

/** What becomes of one year of an award that ends, in pence: what is kept and released is what it was. */
export interface YearRelease {
  readonly financialYear: FinancialYear;
  readonly budgetLineId: string;
  readonly amountPence: Pence;
  /** What was sent or paid of it. */
  readonly keptPence: Pence;
  /** What goes back to the budget of the year. */
  readonly releasedPence: Pence;
}

/** Something of an award that keeps it from being completed. */
export interface OpenThing {
  readonly kind: 'year' | 'payment' | 'condition' | 'return' | 'variation' | 'recovery';
  readonly reference: string;
  /** What it waits for: the state it is in. */
  readonly state: string;
  readonly amountPence: Pence | null;
}

/** The states of instalments that have not left: they end with their award. */
export const STOPPABLE_INSTALMENTS = ['planned', 'held', 'requested', 'approved'] as const;

/** The states of instalments of which no money has left. */
export const UNSENT_INSTALMENTS = [...STOPPABLE_INSTALMENTS, 'in-run'] as const;

/** The states in which it is not settled what becomes of an instalment: sent money may still come back from the bank. */
export const OPEN_INSTALMENTS = [...UNSENT_INSTALMENTS, 'sent'] as const;

/** Whether the end of its award cancels the instalment. */
export function isStoppable(instalment: Pick<EndingInstalment, 'status'>): boolean {
  return STOPPABLE_INSTALMENTS.some((status) => status === instalment.status);
}

/**
 * What each year keeps and releases where the award ends now: what is neither sent nor paid goes back.
 * What is planned of a year is all that was sent, is paid, or is cancelled by the end.
 */
export function endingReleases(
  years: readonly EndingYear[],
  instalments: readonly EndingInstalment[],
): YearRelease[] {
  return years.map(({ financialYear, budgetLineId, amountPence, plannedPence }) => {
    const stopped = instalments.filter(
      (one) => one.financialYear === financialYear && isStoppable(one),
    );
    const keptPence = subtractPence(plannedPence, sumPence(stopped.map((one) => one.amountPence)));
    const releasedPence = subtractPence(amountPence, keptPence);
    return { financialYear, budgetLineId, amountPence, keptPence, releasedPence };
  });
}

/** Payments stop until the award is resumed; its money stays where it is. */
export function decideSuspendAward(award: Award, actor: Actor): Decision<AwardStatus> {
  return decideAwardCommand('suspend', award, actor);
}

/** Payments may go on. */
export function decideResumeAward(award: Award, actor: Actor): Decision<AwardStatus> {
  return decideAwardCommand('resume', award, actor);
}

/**
 * The end of an award before its time. Refuses with `awards.payment-in-run` where a payment is about to
 * leave: whether it leaves must be known first.
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

/** The end of an award in its time: `awards.not-finished` names everything of it that is still open. */
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
