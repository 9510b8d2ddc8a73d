import { addDays } from '@almoner/domain/calendar';
import type { Page } from 'playwright-core';
import type { GetCallResponse, ListCallsResponse } from '../../src/lib/api/generated/types.gen.js';
import { arriveAt, choose, openMenu, recordId } from '../support/steps.js';
import { postApi, readApi, TODAY } from '../support/world.js';
import { PROJECT } from './project.js';

type Fill = (page: Page) => Promise<void>;

const CHECK = 'Check your answers';

async function shareOutTheMoney(page: Page): Promise<void> {
  await page.getByLabel('How much do you ask for in all?').fill(PROJECT.amount);
  for (const year of PROJECT.years) {
    await page.getByRole('textbox', { name: year }).fill(PROJECT.yearAmount);
  }
  await page.getByText(`The years add up to £${PROJECT.amount}`).waitFor();
}

const answerWith =
  (text: string): Fill =>
  (page) =>
    page.getByRole('textbox', { name: 'Your answer' }).fill(text);

/** How to fill in the pages of the application, by their heading; other pages are left as they are. */
const PAGES = new Map<string, Fill>([
  ['Money', shareOutTheMoney],
  ['Where you will work', (page) => choose(page.getByRole('checkbox', { name: PROJECT.area }))],
  ...PROJECT.answers.map(({ title, text }): [string, Fill] => [title, answerWith(text)]),
]);

async function fillPages(page: Page): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 });
  let title = await heading.innerText();
  while (title !== CHECK) {
    await PAGES.get(title)?.(page);
    await page.getByRole('button', { name: 'Save and continue' }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor({ state: 'hidden' });
    title = await heading.innerText();
  }
}

/**
 * An officer opens a call of the fund that pays from the present year, with the questions and criteria of its last one:
 * the open call of the demonstration world pays only later.
 */
export async function openCall(page: Page): Promise<void> {
  const { items } = await readApi<ListCallsResponse>(page, 'calls?status=open');
  const { fundId, summary, themes, questions, criteria } = await readApi<GetCallResponse>(
    page,
    `calls/${items[0]!.id}`,
  );
  const { id } = await postApi<GetCallResponse>(page, 'calls', {
    fundId,
    title: PROJECT.callTitle,
    summary,
    opensOn: TODAY,
    closesOn: addDays(TODAY, 30),
    financialYears: PROJECT.years,
    themes,
    questions: questions.map(({ key, title, hint, maxWords, required }) => ({
      key,
      title,
      hint,
      maxWords,
      required,
    })),
    criteria: criteria.map(({ code, title, guidance, weight, questionKeys }) => ({
      code,
      title,
      guidance,
      weight,
      questionKeys,
    })),
  });
  await postApi(page, `calls/${id}/open`, {});
}

/** The organisation finds the open call, writes its application and sends it. Answers its id. */
export async function apply(page: Page): Promise<string> {
  await page.goto('/');
  await openMenu(page, 'Funding');
  await page.getByRole('link', { name: PROJECT.callTitle }).click();
  await arriveAt(page, PROJECT.callTitle);
  await page.getByLabel('Name of the project').fill(PROJECT.title);
  await page.getByRole('button', { name: 'Start application' }).click();
  await arriveAt(page, PROJECT.title);
  const id = recordId(page);
  await page.getByRole('link', { name: /^Next: / }).click();
  await page.waitForURL('**/write?*');
  await page.getByRole('button', { name: 'Save and continue' }).waitFor();
  await fillPages(page);
  await page.getByRole('button', { name: 'Send application' }).click();
  await arriveAt(page, 'Application sent');
  return id;
}
