import type { LetterKind } from './letter-kinds.js';

/** A field of templates: what it brings, and in which kinds of letter it can be used. */
interface Declared {
  readonly means: string;
  readonly kinds: readonly LetterKind[];
}

const EVERY = ['offer', 'allocation'] as const;
const OFFER = ['offer'] as const;
const ALLOCATION = ['allocation'] as const;

/** The fields that a template can use inside its text, each with its meaning. */
export const TEXT_FIELDS = {
  'letter-date': { means: 'the day of the letter, such as 2 November 2026', kinds: EVERY },
  'organisation-name': { means: 'the name of the organisation', kinds: EVERY },
  'fund-name': { means: 'the name of the fund', kinds: EVERY },
  'award-reference': { means: 'the reference of the award', kinds: EVERY },
  'award-title': { means: 'the title of the award', kinds: EVERY },
  'award-purpose': { means: 'what the award is for', kinds: EVERY },
  amount: { means: 'the most that is paid in all, such as “up to £399,496.00”', kinds: EVERY },
  'allocation-amount': {
    means: 'what is allocated in all, such as “£412,300.00”',
    kinds: ALLOCATION,
  },
  period: { means: 'the first and the last day of the award', kinds: EVERY },
  'expires-on': { means: 'the last day on which the letter can be answered', kinds: EVERY },
  'special-terms': { means: 'the special terms of the award, in its own words', kinds: EVERY },
  'special-conditions': { means: 'the special terms, by their earlier name', kinds: EVERY },
  'subsidy-statement': {
    means: 'how the award stands under the Subsidy Control Act 2022',
    kinds: OFFER,
  },
  contact: { means: 'who sends the letter', kinds: EVERY },
  'funder-name': { means: 'the name of the funder on the day of the letter', kinds: EVERY },
  'funder-address': { means: 'the address of the funder on that day', kinds: EVERY },
  'records-kept-years': { means: 'how many years records are kept, such as 6', kinds: EVERY },
} as const satisfies Record<string, Declared>;

/** The fields that stand on a line of their own and become a table. */
export const TABLE_FIELDS = {
  'years-table': {
    means: 'each financial year with its amount, Confirmed or Indicative',
    kinds: EVERY,
  },
  'instalments-table': {
    means: 'each planned instalment with its amount, its day and what it waits for',
    kinds: EVERY,
  },
  'shares-table': {
    means: 'each area of the allocation with its share; they add up to the amount',
    kinds: ALLOCATION,
  },
  'conditions-table': { means: 'each condition with who meets it and by when', kinds: EVERY },
  'returns-table': { means: 'each return that is asked for and the day it is due', kinds: OFFER },
  'signatories-table': { means: 'who signs for the funder on the day of the letter', kinds: EVERY },
} as const satisfies Record<string, Declared>;

/**
 * The facts of an award that a clause can depend on: `{{when has-match-funding}}` on a line of its own begins what only
 * awards with match funding read, `{{when not has-match-funding}}` what the others read, and `{{end}}` ends it.
 */
export const CLAUSE_FACTS = {
  'has-indicative-years': { means: 'a year of the award is indicative', kinds: EVERY },
  'has-several-years': { means: 'the award has more than one financial year', kinds: EVERY },
  'has-instalments': { means: 'instalments are planned', kinds: EVERY },
  'has-special-terms': { means: 'the award has special terms', kinds: EVERY },
  'has-match-funding': {
    means: 'others give to the project too, or the fund asks for match funding',
    kinds: OFFER,
  },
  'is-subsidy': { means: 'the award is a subsidy of any kind', kinds: OFFER },
  'is-minimal-financial-assistance': {
    means: 'the award is given as minimal financial assistance',
    kinds: OFFER,
  },
  'is-spei-assistance': {
    means: 'the award is given as assistance for services of public economic interest',
    kinds: OFFER,
  },
  'is-under-scheme': {
    means: 'the award is a subsidy under a published scheme',
    kinds: OFFER,
  },
  'is-stand-alone-subsidy': { means: 'the award is a stand-alone subsidy', kinds: OFFER },
  'asks-for-fair-work': {
    means: 'Fair Work First is asked of grants on the day of the letter',
    kinds: OFFER,
  },
  'has-no-workers': {
    means: 'the organisation has said that it has no workers, so Fair Work First asks nothing else',
    kinds: OFFER,
  },
  'needs-stronger-fair-work-evidence': {
    means: 'the award has the amount from which Fair Work First asks for stronger evidence',
    kinds: OFFER,
  },
} as const satisfies Record<string, Declared>;

export type TextField = keyof typeof TEXT_FIELDS;
export type TableField = keyof typeof TABLE_FIELDS;
export type ClauseFact = keyof typeof CLAUSE_FACTS;

export function isTextField(name: string): name is TextField {
  return Object.hasOwn(TEXT_FIELDS, name);
}

export function isTableField(name: string): name is TableField {
  return Object.hasOwn(TABLE_FIELDS, name);
}

export function isClauseFact(name: string): name is ClauseFact {
  return Object.hasOwn(CLAUSE_FACTS, name);
}

function ofKind(
  declared: Readonly<Record<string, Declared>>,
  kind: LetterKind,
): [name: string, means: string][] {
  return Object.entries(declared)
    .filter(([, { kinds }]) => kinds.includes(kind))
    .map(([name, { means }]) => [name, means]);
}

/** The fields and facts that a kind of letter has, each with its meaning. */
export function letterFieldsOf(kind: LetterKind) {
  return {
    texts: ofKind(TEXT_FIELDS, kind),
    tables: ofKind(TABLE_FIELDS, kind),
    facts: ofKind(CLAUSE_FACTS, kind),
  };
}
