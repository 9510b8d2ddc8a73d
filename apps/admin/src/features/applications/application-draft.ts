import { applicationFaults, type ApplicationContent } from '@almoner/domain/applications';
import { parseFinancialYear } from '@almoner/domain/calendar';
import { pence } from '@almoner/domain/money';
import type { FieldReason } from '@almoner/domain/shared';
import { moneyText } from '../../lib/formatters.js';
import type { Application } from './applications-types.js';

/** The fields of an application that an organisation fills in. */
export type ApplicationDraft = Pick<
  Application,
  'title' | 'amountRequestedPence' | 'years' | 'answers' | 'areaCodes'
>;

/** The draft as it is in the application. */
export function draftOf(application: Application): ApplicationDraft {
  const { title, amountRequestedPence, years, answers, areaCodes } = application;
  return { title, amountRequestedPence, years, answers, areaCodes };
}

function startYear(financialYear: string): number {
  return parseFinancialYear(financialYear) ?? 0;
}

function contentOf(draft: ApplicationDraft): ApplicationContent {
  const amount = draft.amountRequestedPence;
  return {
    ...draft,
    amountRequestedPence: amount === null ? null : pence(amount),
    years: draft.years.map(({ financialYear, amountPence }) => ({
      financialYear: startYear(financialYear),
      amountPence: pence(amountPence),
    })),
  };
}

/** What the draft still lacks before it can be sent, by the rule that the API applies too. */
export function draftFaults(draft: ApplicationDraft, call: Application['call']): FieldReason[] {
  const financialYears = call.financialYears.map(startYear);
  return applicationFaults(contentOf(draft), { ...call, financialYears });
}

/**
 * The changes that turn the draft `theirs` into `mine`. Answers missing from `mine` are sent as empty, since answers
 * that are not sent stay.
 */
export function draftOver(mine: ApplicationDraft, theirs: ApplicationDraft): ApplicationDraft {
  const emptied = Object.keys(theirs.answers).map((key) => [key, '']);
  return {
    ...mine,
    answers: { ...(Object.fromEntries(emptied) as Record<string, string>), ...mine.answers },
  };
}

/** One answer that differs between this browser and what was saved elsewhere. */
export interface DraftDifference {
  readonly title: string;
  readonly mine: string;
  readonly theirs: string;
}

function amountsText({ amountRequestedPence, years }: ApplicationDraft): string {
  const parts = years.map((year) => `${year.financialYear} ${moneyText(year.amountPence)}`);
  const whole = amountRequestedPence === null ? 'No amount' : moneyText(amountRequestedPence);
  return [whole, ...parts].join(', ');
}

/** Where two drafts of the same application differ. */
export function draftDifferences(
  mine: ApplicationDraft,
  theirs: ApplicationDraft,
  { questions }: Application['call'],
  areaName: (code: string) => string,
): DraftDifference[] {
  const places = ({ areaCodes }: ApplicationDraft) => areaCodes.map(areaName).sort().join(', ');
  const compared = [
    { title: 'Name of the project', mine: mine.title, theirs: theirs.title },
    { title: 'Money', mine: amountsText(mine), theirs: amountsText(theirs) },
    { title: 'Where', mine: places(mine), theirs: places(theirs) },
    ...questions.map(({ key, title }) => ({
      title,
      mine: mine.answers[key] ?? '',
      theirs: theirs.answers[key] ?? '',
    })),
  ];
  return compared.filter((answer) => answer.mine !== answer.theirs);
}
