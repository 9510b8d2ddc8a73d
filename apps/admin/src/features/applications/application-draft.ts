import { applicationFaults, type ApplicationContent } from '@almoner/domain/applications';
import { parseFinancialYear } from '@almoner/domain/calendar';
import { pence } from '@almoner/domain/money';
import type { FieldReason } from '@almoner/domain/shared';
import { moneyText } from '../../lib/formatters.js';
import type { Application } from './applications-types.js';

/** What an organisation types into an application. */
export type ApplicationDraft = Pick<
  Application,
  'title' | 'amountRequestedPence' | 'years' | 'answers' | 'areaCodes'
>;

/** What the application says now. */
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

/** What the draft still lacks before it can be sent, by the same rule that the API applies. */
export function draftFaults(draft: ApplicationDraft, call: Application['call']): FieldReason[] {
  const financialYears = call.financialYears.map(startYear);
  return applicationFaults(contentOf(draft), { ...call, financialYears });
}

/** What has to be saved over another draft so that it says what this one says; answers left out would stay. */
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
