import type { SubsidyKind } from '../assurances/index.js';
import { awardYearStatusWords, type AwardYear } from '../awards/index.js';
import {
  comparePlainDates,
  formatDate,
  formatFinancialYear,
  type FinancialYear,
  type PlainDate,
} from '../calendar/index.js';
import { formatPounds, sumPence, type Pence } from '../money/index.js';
import type { FunderDetails } from './funder-details.js';
import type { LetterValues } from './compose-letter.js';
import type { LetterColumn, LetterSection } from './letter-section.js';

export interface LetterInstalment {
  readonly amountPence: Pence;
  readonly dueOn: PlainDate;
  /** What the instalment waits for besides its date, in words; empty where it waits for nothing else. */
  readonly waitsFor: string;
}

export interface LetterCondition {
  readonly title: string;
  readonly text: string;
  /** Who has to meet the condition, in words. */
  readonly owner: string;
  readonly dueOn: PlainDate | null;
}

export interface LetterReturn {
  /** Which return it is, in words. */
  readonly name: string;
  readonly financialYear: FinancialYear;
  readonly dueOn: PlainDate;
}

/** What one area gets of an allocation. */
export interface LetterShare {
  readonly areaName: string;
  readonly amountPence: Pence;
}

/** The facts of an award that its letter states. */
export interface LetterFacts {
  /** Whether the award was invented for a demonstration: then its letter says so below its title. */
  readonly illustrative: boolean;
  readonly today: PlainDate;
  readonly organisationName: string;
  readonly fundName: string;
  readonly reference: string;
  readonly title: string;
  readonly purpose: string;
  readonly specialTerms: string;
  readonly amountPence: Pence;
  /** In order, the earliest year first. */
  readonly years: readonly AwardYear[];
  readonly instalments: readonly LetterInstalment[];
  /** The areas of an allocation with what each gets, by name; empty for any other award. */
  readonly shares: readonly LetterShare[];
  readonly conditions: readonly LetterCondition[];
  readonly expiresOn: PlainDate;
  /** Null where it is not assessed. */
  readonly subsidyKind: SubsidyKind | null;
  readonly subsidyStatement: string;
  /** Whether others give to the project, or the fund asks for it. */
  readonly hasMatchFunding: boolean;
  readonly contact: string;
  readonly returns: readonly LetterReturn[];
  /** Whether the organisation said that it has no workers; false where nothing is recorded. */
  readonly hasNoWorkers: boolean;
  /** The first day on which Fair Work First is asked of grants. */
  readonly fairWorkFirstFrom: PlainDate;
  /** The amount from which Fair Work First asks for stronger evidence, in force on the day of the letter. */
  readonly fairWorkEvidencePence: Pence;
  readonly recordsKeptYears: number;
  /** As they were in force on the day of the letter. */
  readonly funder: FunderDetails;
}

/**
 * What a letter of a demonstration says below its title. It does not call every amount invented, since the amount of
 * an award can be one that a public text states (docs/glossary.md, What is shown as real).
 */
export const ILLUSTRATIVE_LETTER =
  'Illustrative: this letter was made for a demonstration, and binds nobody. Amounts, dates and names that no public text states are invented.';

/** An amount with pence, as a letter states it: "£399,496.00". */
function pounds(amount: Pence): string {
  return formatPounds(amount, { pence: 'always' });
}

function column(heading: string, numeric = false): LetterColumn {
  return { heading, numeric };
}

function paragraph(text: string): LetterSection {
  return { kind: 'paragraph', text };
}

/** From the first day of the first year to the last day of the last year. */
function periodOf(years: readonly AwardYear[]): string {
  const starts = years.map((year) => year.financialYear);
  const [first, last] = [Math.min(...starts), Math.max(...starts)];
  return `${formatDate(`${first}-04-01`)} to ${formatDate(`${last + 1}-03-31`)}`;
}

function yearsTable({ years, amountPence }: LetterFacts): LetterSection {
  const rows = years.map(({ financialYear, status, amountPence: pence }) => [
    formatFinancialYear(financialYear),
    awardYearStatusWords(status),
    pounds(pence),
  ]);
  return {
    kind: 'table',
    caption: 'The most that is paid in each financial year',
    columns: [column('Financial year'), column('Status'), column('Up to', true)],
    rows: [...rows, ['All years', '', pounds(amountPence)]],
    totalled: true,
  };
}

function instalmentsTable({ instalments }: LetterFacts): LetterSection {
  if (instalments.length === 0)
    return paragraph('The instalments are not planned yet. We will tell you before the first one.');
  const rows = instalments.map(({ dueOn, waitsFor, amountPence }) => [
    formatDate(dueOn),
    waitsFor || 'Nothing else',
    pounds(amountPence),
  ]);
  const total = pounds(sumPence(instalments.map((instalment) => instalment.amountPence)));
  return {
    kind: 'table',
    caption: 'The instalments as they are planned',
    columns: [column('Due on or after'), column('It also waits for'), column('Amount', true)],
    rows: [...rows, ['All instalments', '', total]],
    totalled: true,
  };
}

function sharesTable({ shares }: LetterFacts): LetterSection {
  if (shares.length === 0) return paragraph('There are no shares of areas.');
  const total = sumPence(shares.map((share) => share.amountPence));
  return {
    kind: 'table',
    caption: 'The share of each alcohol and drug partnership',
    columns: [column('Partnership'), column('Share', true)],
    rows: [
      ...shares.map(({ areaName, amountPence: share }) => [areaName, pounds(share)]),
      ['All partnerships', pounds(total)],
    ],
    totalled: true,
  };
}

function conditionsTable({ conditions }: LetterFacts): LetterSection {
  if (conditions.length === 0) return paragraph('There are no further conditions.');
  return {
    kind: 'table',
    caption: 'The conditions of this award',
    columns: [column('Condition'), column('What it asks'), column('Who'), column('By')],
    rows: conditions.map(({ title, text, owner, dueOn }) => [
      title,
      text,
      owner,
      dueOn === null ? 'No date' : formatDate(dueOn),
    ]),
    totalled: false,
  };
}

function returnsTable({ returns }: LetterFacts): LetterSection {
  if (returns.length === 0)
    return paragraph(
      'The returns are not planned yet. Each is asked for in Almoner, with the day by which it is due.',
    );
  return {
    kind: 'table',
    caption: 'The returns as they are planned',
    columns: [column('Return'), column('For the year'), column('Due by')],
    rows: returns.map(({ name, financialYear, dueOn }) => [
      name,
      formatFinancialYear(financialYear),
      formatDate(dueOn),
    ]),
    totalled: false,
  };
}

function signatoriesTable({ funder, contact }: LetterFacts): LetterSection {
  if (funder.signatories.length === 0) return paragraph(contact);
  return {
    kind: 'table',
    caption: `Signed for ${funder.name}`,
    columns: [column('Signatory'), column('Office')],
    rows: funder.signatories.map(({ name, office }) => [name, office]),
    totalled: false,
  };
}

/** The facts that clauses of the letter depend on. */
function clauseFacts(facts: LetterFacts): LetterValues['facts'] {
  const { subsidyKind, years } = facts;
  const asksForFairWork = comparePlainDates(facts.today, facts.fairWorkFirstFrom) >= 0;
  return {
    'has-indicative-years': years.some(({ status }) => status === 'indicative'),
    'has-several-years': years.length > 1,
    'has-instalments': facts.instalments.length > 0,
    'has-special-terms': facts.specialTerms !== '',
    'has-match-funding': facts.hasMatchFunding,
    'is-subsidy': subsidyKind !== null && subsidyKind !== 'not-a-subsidy',
    'is-minimal-financial-assistance': subsidyKind === 'minimal-financial-assistance',
    'is-spei-assistance': subsidyKind === 'spei-assistance',
    'is-under-scheme': subsidyKind === 'scheme',
    'is-stand-alone-subsidy': subsidyKind === 'stand-alone',
    'asks-for-fair-work': asksForFairWork,
    'has-no-workers': facts.hasNoWorkers,
    'needs-stronger-fair-work-evidence':
      asksForFairWork && facts.amountPence >= facts.fairWorkEvidencePence,
  };
}

/** The value of every field in the letter of an award. */
export function letterValues(facts: LetterFacts): LetterValues {
  return {
    texts: {
      'letter-date': formatDate(facts.today),
      'organisation-name': facts.organisationName,
      'fund-name': facts.fundName,
      'award-reference': facts.reference,
      'award-title': facts.title,
      'award-purpose': facts.purpose || facts.title,
      amount: `up to ${pounds(facts.amountPence)}`,
      'allocation-amount': pounds(facts.amountPence),
      period: periodOf(facts.years),
      'expires-on': formatDate(facts.expiresOn),
      'special-terms': facts.specialTerms,
      'special-conditions': facts.specialTerms,
      'subsidy-statement': facts.subsidyStatement,
      contact: facts.contact,
      'funder-name': facts.funder.name,
      'funder-address': facts.funder.address,
      'records-kept-years': String(facts.recordsKeptYears),
    },
    tables: {
      'years-table': yearsTable(facts),
      'instalments-table': instalmentsTable(facts),
      'shares-table': sharesTable(facts),
      'conditions-table': conditionsTable(facts),
      'returns-table': returnsTable(facts),
      'signatories-table': signatoriesTable(facts),
    },
    facts: clauseFacts(facts),
    ...(facts.illustrative && { mark: ILLUSTRATIVE_LETTER }),
  };
}
