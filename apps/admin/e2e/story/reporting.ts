import type { Page } from 'playwright-core';
import { arriveAt, choose, fillDate, giveCommand, openMenu, recordId } from '../support/steps.js';
import { PAID_YEAR, REPORTED } from './project.js';
import { TODAY } from '../support/world.js';

const STORY = 'Children tell us that home is calmer. Illustrative.';

const next = (page: Page) => page.getByRole('button', { name: 'Save and continue' }).click();

/** The officer schedules an outcome return about the first year, due today. Answers its id. */
export async function askForReturn(page: Page, awardId: string): Promise<string> {
  await page.goto(`/awards/${awardId}`);
  await page.getByRole('link', { name: 'Ask for a return' }).click();
  await page.getByLabel('Which financial year is it about?').selectOption(PAID_YEAR);
  await fillDate(page, 'When is it due?', TODAY);
  for (const { title } of Object.values(REPORTED)) {
    await choose(page.getByRole('checkbox', { name: title }));
  }
  await page.getByRole('button', { name: 'Ask for this return' }).click();
  await page.getByRole('status').getByText('Return asked for').waitFor();
  await page.waitForURL((address) => !address.pathname.endsWith('/new'));
  return recordId(page);
}

async function fillFigures(page: Page): Promise<void> {
  const { families, children, better } = REPORTED;
  for (const { title, value } of [families, children]) {
    await arriveAt(page, title);
    await page.getByLabel(/^Number( of \w+)?$/).fill(String(value));
    await next(page);
  }
  await arriveAt(page, better.title);
  await page.getByLabel('How many of them').fill(String(better.numerator));
  await page.getByLabel('Out of how many').fill(String(better.denominator));
  await next(page);
}

/** The organisation fills in the return and sends it to its own certifier. */
export async function fillInReturn(page: Page, reference: string): Promise<void> {
  await page.goto('/');
  await openMenu(page, 'Returns');
  await page.getByRole('link', { name: reference }).click();
  await page.getByRole('link', { name: 'Start now' }).click();
  await fillFigures(page);
  await arriveAt(page, 'Story and evidence');
  await page.getByRole('textbox', { name: 'Your story' }).fill(STORY);
  await next(page);
  await arriveAt(page, 'Check the answers');
  await giveCommand(page, { label: 'Send to your certifier' });
  await arriveAt(page, 'Sent to your certifier');
}

/** Another person of the organisation certifies the return, which sends it to the funder. */
export async function certifyReturn(page: Page, reference: string): Promise<void> {
  await page.goto('/');
  await openMenu(page, 'Returns');
  await page.getByRole('link', { name: reference }).click();
  await page.getByRole('link', { name: 'Check and certify' }).click();
  await arriveAt(page, 'Check the answers');
  await giveCommand(page, { label: 'Certify and send' });
  await arriveAt(page, 'Return sent');
}

/** The officer reviews the figures and accepts the return. */
export async function acceptReturn(page: Page, returnId: string): Promise<void> {
  await page.goto(`/returns/${returnId}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await giveCommand(page, { label: 'Accept return', done: 'Return accepted' });
}
