import { formatShownSum, pence } from '@almoner/domain/money';
import type { Locator, Page } from 'playwright-core';
import { figureText } from '../../src/lib/outcome-figures.js';
import { columnSum, listShown, listTotal } from '../support/lists.js';
import { arriveAt } from '../support/steps.js';
import { PAID_YEAR, PROJECT } from './project.js';
import type { FundRecords } from './fund-records.js';

/** A figure of the fund page, which links to the list behind it. */
export interface PageFigure {
  /** Where on the page it is, and the words its link begins with. */
  readonly place: (page: Page) => Locator;
  readonly link: string;
  /** The same figure computed from the API's records. */
  readonly recorded: string;
  /** The same figure read from the list that the link opens. */
  readonly behind: (page: Page) => Promise<string>;
}

const BUDGET = (page: Page) => page.getByRole('figure').filter({ hasText: `${PAID_YEAR}:` });
const WORK = (page: Page) =>
  page.getByRole('list', { name: 'Awards, payments and returns of this fund' });
const OUTCOMES = (page: Page) => page.getByRole('list', { name: `Outcomes in ${PAID_YEAR}` });

const pounds = (amountPence: number | null) =>
  formatShownSum(amountPence === null ? null : pence(amountPence));

function budgetFigures({ budget }: FundRecords): PageFigure[] {
  const line = budget.lines.find(({ financialYear }) => financialYear === PAID_YEAR);
  if (!line) throw new Error(`There is no budget for ${PAID_YEAR}`);
  const accounts = [
    { words: 'allocated', heading: 'Allocated', amount: line.allocatedPence },
    { words: 'available', heading: 'Available', amount: line.availablePence },
    { words: 'reserved', heading: 'Reserved', amount: line.reservedPence },
    { words: 'committed', heading: 'Committed', amount: line.committedPence },
    { words: 'paid', heading: 'Paid', amount: line.paidPence },
  ];
  const figures = [
    ...accounts,
    // the award years of it, where there are any
    ...(line.indicativePence === 0
      ? []
      : [{ words: 'indicative', heading: 'Amount', amount: line.indicativePence }]),
  ];
  return figures.map(({ words, heading, amount }) => ({
    place: BUDGET,
    link: `${pounds(amount)} ${words}`,
    recorded: pounds(amount),
    behind: async (page) => pounds(await columnSum(page, heading)),
  }));
}

interface Records {
  readonly things: string;
  readonly count: number;
  readonly amountPence: number | null;
  /** The heading of the column with the amounts. */
  readonly heading: string;
}

/** The sum and the number of the records of a list. */
function moneyFigure(link: string, { things, count, amountPence, heading }: Records): PageFigure {
  return {
    place: WORK,
    link: `${pounds(amountPence)} ${link}`,
    recorded: `${count} ${things}: ${pounds(amountPence)}`,
    behind: async (page) => {
      const total = await listTotal(page, things);
      return `${total} ${things}: ${pounds(await columnSum(page, heading))}`;
    },
  };
}

function countFigure(link: string, count: number, things: string): PageFigure {
  return {
    place: WORK,
    link: `${count} ${link}`,
    recorded: String(count),
    behind: async (page) => String(await listTotal(page, things)),
  };
}

function workFigures({ summary: { awards, payments, returns } }: FundRecords): PageFigure[] {
  const sent = { count: payments.sentCount, amountPence: payments.sentPence };
  const paid = { count: payments.paidCount, amountPence: payments.paidPence };
  const ofAwards = { things: 'awards', heading: 'Up to' };
  const ofPayments = { things: 'payments', heading: 'Amount' };
  return [
    moneyFigure(`agreed in ${awards.agreed.count} award`, { ...ofAwards, ...awards.agreed }),
    moneyFigure(`offered in ${awards.offered.count} award`, { ...ofAwards, ...awards.offered }),
    moneyFigure(`in preparation in ${awards.inPreparation.count} award`, {
      ...ofAwards,
      ...awards.inPreparation,
    }),
    moneyFigure(`sent in ${sent.count} payment`, { ...ofPayments, ...sent }),
    moneyFigure(`paid, less recovered, in ${paid.count} payment`, {
      things: 'payments',
      heading: 'Paid, less recovered',
      ...paid,
    }),
    countFigure('returns overdue', returns.overdue, 'returns'),
    countFigure('returns to review', returns.submitted, 'returns'),
    countFigure('returns accepted', returns.accepted, 'returns'),
  ];
}

/** What the sentence above the list of figures says that they come to, and how many the list has. */
async function comesTo(page: Page): Promise<string> {
  const sentence = await page.getByText(/^The figure of the fund/).innerText();
  const [, figure, returns] =
    /^The figure of the fund, (.+), is .+ (\d+) returns?\.$/.exec(sentence) ?? [];
  if (figure === undefined) return sentence;
  return `${figure} of ${returns} returns: ${await listTotal(page, 'figures')} figures`;
}

function outcomeFigures({ outcomes }: FundRecords): PageFigure[] {
  return outcomes.figures.map((figure) => ({
    place: OUTCOMES,
    link: `${figureText(figure.unit, figure)} ${figure.title}`,
    recorded: `${figureText(figure.unit, figure)} of ${figure.returnsAccepted} returns: ${figure.returnsAccepted} figures`,
    behind: comesTo,
  }));
}

/** The figures that the fund page has to show for these records. */
export function figuresFor(records: FundRecords): PageFigure[] {
  return [...budgetFigures(records), ...workFigures(records), ...outcomeFigures(records)];
}

async function openFundPage(page: Page, fundId: string): Promise<void> {
  await page.goto(`/funds/${fundId}`);
  await arriveAt(page, PROJECT.fundName);
  await page.getByLabel('Financial year', { exact: true }).selectOption(PAID_YEAR);
  await BUDGET(page).waitFor();
  await OUTCOMES(page).waitFor();
  await WORK(page).waitFor();
}

/** How many figures of the fund page link to records, without those of other years' budgets. */
export async function countFigures(page: Page, fundId: string): Promise<number> {
  await openFundPage(page, fundId);
  const places = [BUDGET(page), WORK(page), OUTCOMES(page)];
  const counts = await Promise.all(places.map((place) => place.getByRole('link').count()));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Opens the list behind a figure of the fund page. Answers the sum of that list. */
export async function openFigure(page: Page, fundId: string, figure: PageFigure): Promise<string> {
  await openFundPage(page, fundId);
  await figure.place(page).getByRole('link', { name: figure.link }).click();
  await page
    .getByRole('heading', { level: 1, name: PROJECT.fundName })
    .waitFor({ state: 'hidden' });
  await listShown(page);
  return figure.behind(page);
}
