import type { Page } from 'playwright-core';
import { arriveAt, choose, openMenu, recordId } from '../support/steps.js';
import { PROJECT } from './project.js';

const next = (page: Page) => page.getByRole('button', { name: 'Save and continue' }).click();

async function answerQuestions(page: Page): Promise<void> {
  for (const { title, text } of PROJECT.answers) {
    await arriveAt(page, title);
    await page.getByRole('textbox', { name: 'Your answer' }).fill(text);
    await next(page);
  }
  await arriveAt(page, PROJECT.optionalAnswer);
  await next(page);
}

async function shareOutTheMoney(page: Page): Promise<void> {
  await arriveAt(page, 'Money');
  await page.getByLabel('How much do you ask for in all?').fill(PROJECT.amount);
  for (const year of PROJECT.years) {
    await page.getByRole('textbox', { name: year }).fill(PROJECT.yearAmount);
  }
  await page.getByText(`The years add up to £${PROJECT.amount}`).waitFor();
  await next(page);
}

/** The organisation finds the open call, writes its application and sends it; answers its id. */
export async function apply(page: Page): Promise<string> {
  await page.goto('/');
  await openMenu(page, 'Funding');
  await page.getByRole('link', { name: PROJECT.callTitle }).click();
  await arriveAt(page, PROJECT.callTitle);
  await page.getByLabel('Name of the project').fill(PROJECT.title);
  await page.getByRole('button', { name: 'Start application' }).click();
  await arriveAt(page, PROJECT.title);
  const id = recordId(page);
  await page.getByRole('link', { name: `Next: ${PROJECT.answers[0].title}` }).click();
  await answerQuestions(page);
  await shareOutTheMoney(page);
  await arriveAt(page, 'Where you will work');
  await choose(page.getByRole('checkbox', { name: PROJECT.area }));
  await next(page);
  await arriveAt(page, 'Check your answers');
  await page.getByRole('button', { name: 'Send application' }).click();
  await arriveAt(page, 'Application sent');
  return id;
}
