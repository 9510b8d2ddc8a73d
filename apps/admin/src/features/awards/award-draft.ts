import type { DraftAward } from '../../lib/api/generated/types.gen.js';
import { penceOf, type MoneyEntry } from '../../lib/forms/entries.js';

interface YearAmount {
  readonly financialYear: string;
  readonly amountPence: number;
}

/** The origin of an award: an approved application, or one organisation directly. */
export type AwardSubject =
  | {
      readonly kind: 'application';
      readonly applicationId: string;
      readonly title: string;
      readonly amountRequestedPence: number;
      readonly years: readonly YearAmount[];
    }
  | { readonly kind: 'direct'; readonly fundId: string; readonly organisationId: string };

/** The values of the form of an award. They have the API's names, so that errors of the API appear at their fields. */
export interface AwardDraftValues {
  title: string;
  directReason: string;
  amountPence: MoneyEntry;
  /** The pot is empty for the main pot. */
  years: { financialYear: string; amountPence: MoneyEntry; pot: string }[];
  purpose: string;
  specialTerms: string;
  projectCostPence: MoneyEntry;
}

/** The values with which the form begins: what the application asked for, or one empty year. */
export function initialDraft(subject: AwardSubject, firstYear: string): AwardDraftValues {
  const applied = subject.kind === 'application';
  return {
    title: applied ? subject.title : '',
    directReason: '',
    amountPence: applied ? subject.amountRequestedPence : null,
    years: applied
      ? subject.years.map((year) => ({ ...year, pot: '' }))
      : [{ financialYear: firstYear, amountPence: null, pot: '' }],
    purpose: '',
    specialTerms: '',
    projectCostPence: null,
  };
}

/** The body of the request, without what the application says already. */
export function draftBody(values: AwardDraftValues, subject: AwardSubject): DraftAward {
  const { title, directReason, purpose, specialTerms } = values;
  const projectCostPence = penceOf(values.projectCostPence);
  const origin =
    subject.kind === 'application'
      ? { applicationId: subject.applicationId }
      : { fundId: subject.fundId, organisationId: subject.organisationId, directReason };
  return {
    ...origin,
    title,
    amountPence: penceOf(values.amountPence) ?? 0,
    years: values.years.map((year) => ({
      financialYear: year.financialYear,
      amountPence: penceOf(year.amountPence) ?? 0,
      ...(year.pot === '' ? {} : { pot: year.pot }),
    })),
    purpose,
    specialTerms,
    ...(projectCostPence === null ? {} : { projectCostPence }),
  };
}
