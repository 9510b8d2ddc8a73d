import { comparePlainDates, followingDayFault, type PlainDate } from '../calendar/index.js';
import { addPence, formatPounds, subtractPence, ZERO, type Pence } from '../money/index.js';
import {
  accept,
  andThen,
  keysOf,
  refuse,
  type Decision,
  type FieldReason,
} from '../shared/index.js';
import { budgetLineWords, type BudgetLine } from './budget-line.js';
import { decideAllocationSize } from './budget-policy.js';
import { applyMovements } from './budget-totals.js';
import { allocationMovements, type Movement } from './movements.js';

const KIND_WORDS = {
  'budget-act': 'Budget Act',
  'decision-letter': 'Decision letter',
  'not-recorded': 'Authority not recorded',
};

/**
 * What gives the money of a budget line its authority. `not-recorded` is for lines that were there before authority was
 * kept (docs/glossary.md, Authority).
 */
export const AUTHORITY_KINDS = keysOf(KIND_WORDS);

export type AuthorityKind = keyof typeof KIND_WORDS;

/** The kinds that a person can record. */
export const RECORDED_AUTHORITY_KINDS = [
  'budget-act',
  'decision-letter',
] as const satisfies readonly AuthorityKind[];

export type RecordedAuthorityKind = (typeof RECORDED_AUTHORITY_KINDS)[number];

/** The kind of an authority in words; only staff read budgets. */
export function authorityKindWords(kind: AuthorityKind): string {
  return KIND_WORDS[kind];
}

/** The first day of an authority: the Scottish Parliament has passed Budget Acts since it has had its powers. */
export const FIRST_AUTHORITY_DAY: PlainDate = '1999-07-01';

/** A Budget Act or a decision letter: which, of which day, and the whole amount in pence that it gives a budget line. */
export interface GivenAuthority {
  readonly authorityKind: RecordedAuthorityKind;
  readonly authorityReference: string;
  readonly authorityOn: PlainDate;
  readonly amountPence: Pence;
}

/** What an award has of a budget line, in pence, and whether all of it is still only reserved. */
export interface AwardMoney {
  readonly reference: string;
  readonly amountPence: Pence;
  readonly isReserved: boolean;
}

function dayFault(day: PlainDate, today: PlainDate): string | null {
  if (comparePlainDates(day, FIRST_AUTHORITY_DAY) < 0) return 'Enter 1 July 1999 or a later day';
  return followingDayFault(day, null, today);
}

/** What is wrong with an authority, by field. Its day is today or earlier. */
export function authorityFaults(authority: GivenAuthority, today: PlainDate): FieldReason[] {
  const { authorityReference, authorityOn, amountPence } = authority;
  const day = dayFault(authorityOn, today);
  return [
    ...(authorityReference.trim() === ''
      ? [{ pointer: '/authorityReference', detail: MISSING.authorityReference }]
      : []),
    ...(day === null ? [] : [{ pointer: '/authorityOn', detail: day }]),
    ...(amountPence > 0 ? [] : [{ pointer: '/amountPence', detail: 'Enter an amount above zero' }]),
  ];
}

const MISSING = {
  authorityKind: 'Choose what gives the authority',
  authorityReference: 'Enter the reference of the Budget Act or decision letter',
  authorityOn: 'Enter the day of the Budget Act or decision letter',
};

/**
 * The authority that is given with a new line: null where nothing of it is, `shared.invalid` where only a part of it is.
 * `amountPence` is the first allocation.
 */
export function decideAuthorityOfNewLine(
  asked: Partial<Omit<GivenAuthority, 'amountPence'>>,
  amountPence: Pence,
): Decision<GivenAuthority | null> {
  const { authorityKind, authorityReference, authorityOn } = asked;
  if (authorityKind && authorityReference && authorityOn)
    return accept({ authorityKind, authorityReference, authorityOn, amountPence });
  const missing = keysOf(MISSING).filter((field) => !asked[field]);
  if (missing.length === keysOf(MISSING).length) return accept(null);
  const faults = missing.map((field) => ({ pointer: `/${field}`, detail: MISSING[field] }));
  return refuse('shared.invalid', {}, faults);
}

/** How many awards a refusal names. */
const MOST_NAMED = 10;

/** The awards that hold a line's money in words, those that are only reserved first: "CFF-2026-0001 (£7 reserved)". */
export function awardMoneyWords(awards: readonly AwardMoney[]): string {
  const reserved = awards.filter(({ isReserved }) => isReserved);
  const named = (reserved.length > 0 ? reserved : awards).slice(0, MOST_NAMED);
  const words = named.map(({ reference, amountPence, isReserved }) => {
    return `${reference} (${formatPounds(amountPence)} ${isReserved ? 'reserved' : 'committed or paid'})`;
  });
  const more = (reserved.length > 0 ? reserved : awards).length - named.length;
  return [...words, ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

/**
 * What an authority does to a line: the line is approved, and its allocation becomes the amount that the authority gives.
 * Refuses with `budgets.year-closed`, and with `budgets.authority-below-reserved` where awards hold more than that; it
 * names the awards to reduce.
 */
export function decideAuthorityMovements(
  line: BudgetLine,
  { amountPence }: GivenAuthority,
  awards: readonly AwardMoney[],
): Decision<readonly Movement[]> {
  const financialYear = budgetLineWords(line);
  if (line.status === 'closed') return refuse('budgets.year-closed', { financialYear });
  const change = subtractPence(amountPence, line.allocatedPence);
  if (change === ZERO) return accept([]);
  const movements = allocationMovements(line.id, change);
  return andThen(decideAllocationSize(line, change), () => {
    if (applyMovements(line, movements).ok) return accept(movements);
    const held = addPence(line.reservedPence, line.committedPence, line.paidPence);
    return refuse(
      'budgets.authority-below-reserved',
      {
        financialYear,
        held: formatPounds(held),
        amount: formatPounds(amountPence),
        awards: awardMoneyWords(awards),
      },
      [{ pointer: '/amountPence', detail: `Enter ${formatPounds(held)} or more` }],
    );
  });
}

/** An authority in words: "Budget (Scotland) Act 2026". */
export interface ShownAuthority {
  readonly authorityKind: AuthorityKind | null;
  readonly authorityReference: string | null;
}

/** What gives a line its authority, in words: its reference, or that there is none or none is recorded. */
export function authorityWords({ authorityKind, authorityReference }: ShownAuthority): string {
  if (authorityKind === null) return 'No authority yet';
  return authorityReference ?? authorityKindWords(authorityKind);
}
